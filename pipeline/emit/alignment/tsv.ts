import {beadTexts} from './bead-texts.ts'
import type {Alignment} from './alignment.ts'

/**
 * Print an alignment as tab-separated values: source indices, target indices, score, source text,
 * target text. Tabs and line breaks inside a text become spaces.
 */
export function tsv(alignment: Alignment): string {
  const flat = (text: string) => text.replaceAll(/[\t\n]+/g, ' ')
  const texts = beadTexts(alignment, ' ')
  const rows = alignment.beads.map(({source, target, score}, index) => {
    const [left = '', right = ''] = texts[index] ?? []
    return [source.join(','), target.join(','), score.toFixed(3), flat(left), flat(right)].join(
      '\t'
    )
  })
  return `${['source\ttarget\tscore\tsource text\ttarget text', ...rows].join('\n')}\n`
}

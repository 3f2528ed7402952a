import {beadTexts} from './bead-texts.ts'
import type {Alignment} from './alignment.ts'

/** Print an alignment as a GFM table, for people to look at. */
export function table(alignment: Alignment): string {
  const {source, target, beads} = alignment
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
  const texts = beadTexts(alignment, '\n')
  const rows = beads.map(({score}, index) => {
    const [left = '', right = ''] = texts[index] ?? []
    return `| ${cell(left)} | ${cell(right)} | ${score.toFixed(2)} |`
  })
  return `${[`| ${source.lang} | ${target.lang} | score |`, '| --- | --- | ---: |', ...rows].join('\n')}\n`
}

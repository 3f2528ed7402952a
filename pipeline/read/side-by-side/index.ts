import type {FilePair} from '../../side-by-side/file-pair.ts'
import {parseForm} from '../../side-by-side/form.ts'
import type {Form} from '../../side-by-side/form.ts'
import {knownBlocks} from './known.ts'
import type {KnownSource} from './known.ts'
import {bringNamesBack, tailOf} from '../../side-by-side/names.ts'
import {readOutside, reportComments} from './outside.ts'
import type {Problem, SideBySide} from './result.ts'
import {readTable} from './table.ts'
import {readUnit} from './unit.ts'
import {restoreMarkers} from './restore.ts'
import {cutSections} from './sections.ts'
import type {Section} from './sections.ts'

export type {KnownSource} from './known.ts'
export type {SideBySide} from './result.ts'

const frontMatter = /^---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/

/**
 * Read a side-by-side Markdown file of ours back: every unit's values and pairing. What somebody wrote
 * outside all units is a pair that has only a target.
 *
 * @param file The file's text, with line ends of any kind.
 * @param sources Those of the text that the file is of, if it is at hand: by them lost marks are found.
 * @param path Its name, for messages.
 * @returns Nothing where the file is not one of ours.
 * @throws {InputError} Where a newer duizhao made it.
 */
export function readSideBySide(
  file: string,
  sources: readonly KnownSource[] = [],
  path?: string
): SideBySide | undefined {
  const text = file.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const [front = '', yaml = ''] = frontMatter.exec(text) ?? []
  const form = parseForm(yaml, path)
  if (!form) return undefined
  const problems: Problem[] = []
  const start = front.split('\n').length
  const cut = cutSections(text.slice(front.length).split('\n'), start, form.fence, problems)
  const sections =
    sources.length > 0 ? restoreMarkers(cut, knownBlocks(sources), form, problems) : cut
  const pairs = readSections(sections, form, problems)
  const tail = tailOf(form.target) + form.fence
  for (const {target: side} of pairs) {
    if (!side) continue
    reportComments(side, problems)
    side.value = bringNamesBack(side.value, tail)
  }

  return {form, pairs, problems}
}

function readSections(sections: readonly Section[], form: Form, problems: Problem[]): FilePair[] {
  const pairs: FilePair[] = []
  for (let at = 0; at < sections.length; at++) {
    const section = sections[at]!
    const {marker} = section
    if (marker?.kind === 'unit') {
      const targets = targetsFrom(sections, at + 1)
      pairs.push(...readUnit(section, marker, targets, sections[at + 1], problems))
      at += targets.length
    } else if (marker?.kind === 'pairs') {
      const table = readTable(section, marker, form, problems)
      pairs.push(...table.pairs)
      for (const one of table.outside) pairs.push(...readOutside(one, 'outside', problems))
    } else if (marker?.kind === 'target') {
      pairs.push(...readOutside(section, 'below a target without source', problems))
    } else {
      const own = marker ? {...section, lines: withoutGlossary(section.lines)} : section
      pairs.push(...readOutside(own, 'outside', problems))
    }
  }

  return pairs
}

/** The sections of targets from an index on. */
function targetsFrom(sections: readonly Section[], from: number): Section[] {
  const end = sections.findIndex(({marker}, at) => at >= from && marker?.kind !== 'target')
  return sections.slice(from, end < 0 ? undefined : end)
}

/** The glossary's heading and table are made anew; lines in their stead keep the count. */
function withoutGlossary(lines: readonly string[]): string[] {
  return lines.map((line) => (/^[ \t]*\||^## 詞彙 \/ Glossary$/.test(line) ? '' : line))
}

import {isChinese} from '../../language/tags.ts'
import type {Form} from '../../side-by-side/form.ts'
import {findBlock, isLeft, see} from './known.ts'
import type {Known} from './known.ts'
import type {Marker} from '../../side-by-side/marker.ts'
import type {Problem} from './result.ts'
import {sourcesInRows} from './table.ts'
import {textFrom} from './sections.ts'
import type {Section} from './sections.ts'

/** Lines between blank ones, and the blank ones before them. */
interface Block {
  lines: string[]
  /** Index of the first line in its section. */
  start: number
  text: string
}

/** Where reading stands, and what is made on the way. */
interface State {
  known: Known
  form: Form
  problems: Problem[]
  sections: Section[]
  /** Whether a source was seen since the last marker. */
  isBelowSource: boolean
}

/**
 * Put markers back that somebody deleted: a block that repeats a source which stands nowhere else
 * opens its unit, what follows a whole source is its translation.
 */
export function restoreMarkers(
  sections: readonly Section[],
  known: Known,
  form: Form,
  problems: Problem[]
): Section[] {
  for (const section of sections) seeAll(section, known, form)
  const state: State = {known, form, problems, sections: [], isBelowSource: false}
  for (const section of sections) {
    const blocks = blocksOf(section.lines)
    state.sections.push({...section, lines: section.lines.slice(0, blocks[0]?.start)})
    state.isBelowSource = false
    for (const block of blocks) readBlock(block, section.start, state)
  }

  return state.sections
}

/** See the sources that stand where they should. */
function seeAll({marker, lines}: Section, known: Known, form: Form): undefined {
  if (marker?.kind === 'pairs') {
    for (const source of sourcesInRows(lines, form)) see(known, findBlock(known, source))
  }

  if (marker?.kind !== 'unit') return
  const blocks = blocksOf(lines).map(({text}) => findBlock(known, text))
  const first = blocks.findIndex(Boolean)
  const end = blocks.findIndex((block, at) => at > first && !block)
  for (const block of blocks.slice(0, end < 0 ? undefined : end)) see(known, block)
}

function readBlock(block: Block, start: number, state: State): undefined {
  const {known, form, sections} = state
  const kind = sections.at(-1)?.marker?.kind
  const own = findBlock(known, block.text)
  const line = start + block.start
  if (kind === 'unit' && own) state.isBelowSource = true
  else if (kind === 'unit' && state.isBelowSource && isTranslation(block, state)) {
    open('target', line, state)
  } else if (kind !== 'unit' && isLeft(known, own)) {
    see(known, own)
    open('unit', line, state, own)
    state.isBelowSource = true
  } else if (kind !== 'pairs') {
    const rows = sourcesInRows(block.lines, form).map((text) => findBlock(known, text))
    if (rows.some((row) => isLeft(known, row))) {
      for (const row of rows) see(known, row)
      open('pairs', line, state)
    }
  }

  sections.at(-1)?.lines.push(...block.lines)
}

/** Whether a block below a source is its translation: not some of the source, edited, nor of code. */
function isTranslation({text}: Block, {form, sections}: State): boolean {
  const above = sections.at(-1)?.lines.find((line) => line.trim() !== '') ?? ''
  if (/^(?: {4}|\t)/.test(above) || /^[> ]*(?:```|~~~)/m.test(`${above}\n${text}`)) return false
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return han + latin > 0 && han * 3 > latin === isChinese(form.target)
}

const names: Record<'unit' | 'pairs' | 'target', string> = {
  unit: '`<!-- u… -->` of this source',
  pairs: '`<!-- pairs u… -->` of this table',
  target: '`<!-- target -->` between a source and its translation'
}

function open(
  kind: 'unit' | 'pairs' | 'target',
  line: number,
  {sections, problems}: State,
  own?: {label: string; isCompleted: boolean}
): undefined {
  const marker: Marker = {
    kind,
    id: '',
    labels: [own?.label ?? '', ''],
    completed: own?.isCompleted ? ['source'] : []
  }
  if (kind === 'unit') dropEmptyUnit(sections)
  sections.push({marker, start: line, lines: [], isRestored: true})
  problems.push({
    rule: 'damaged-mark',
    severity: 'warning',
    reason: `Missing mark ${names[kind]}, expected it above this line; taken as if it stood there`,
    line,
    end: line
  })
}

/** A unit whose marks stand together above its source has lost their places, and is none. */
function dropEmptyUnit(sections: Section[]): undefined {
  const [unit, target] = sections.slice(-2)
  if (unit?.marker?.kind !== 'unit' || target?.marker?.kind !== 'target') return
  if (textFrom(unit).text === '' && textFrom(target).text === '') sections.splice(-2)
}

/** Cut lines before each block; the blank ones at the beginning go with the first. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let isBlank = true
  lines.forEach((line, index) => {
    const wasBlank = isBlank
    isBlank = /^[ \t]*$/.test(line)
    if (wasBlank && !isBlank) blocks.push({lines: [], start: index, text: ''})
    const block = blocks.at(-1)
    if (!block) return
    block.lines.push(line)
    if (!isBlank) block.text += `${line}\n`
  })
  return blocks
}

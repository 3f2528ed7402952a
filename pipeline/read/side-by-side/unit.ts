import {parseBlocks} from '../../tree/index.ts'
import type {SideName} from '../../tree/index.ts'
import {isKept} from '../../tree/kept.ts'
import {uncomplete} from '../../side-by-side/complete.ts'
import type {FilePair, FileSide} from '../../side-by-side/file-pair.ts'
import {withoutLabel} from '../../side-by-side/label.ts'
import type {Marker} from '../../side-by-side/marker.ts'
import {readOutside} from './outside.ts'
import {filePair, fileSide} from './result.ts'
import type {Problem} from './result.ts'
import {textFrom} from './sections.ts'
import type {Section} from './sections.ts'

/**
 * Read a unit that stands stacked.
 *
 * @param targets All sections below it that are marked as a target; one is as it should be.
 * @param next The section below it.
 * @returns The unit, and what else somebody wrote there.
 */
export function readUnit(
  section: Section,
  marker: Marker,
  targets: readonly Section[],
  next: Section | undefined,
  problems: Problem[]
): FilePair[] {
  const source = readSide(section, marker, 'source')
  reportLabel(marker, source, section, problems)
  if (targets.length === 0) {
    if (source && !isAllKept(source)) problems.push(withoutTarget(source))
    return [{...filePair(source, sameSide(source, marker, next)), isKept: true}]
  }

  const filled = targets.filter((one) => textFrom(one).text !== '')
  const own = filled.find(({isRestored}) => !isRestored) ?? filled[0]
  const others = filled.filter((one) => one !== own)
  if (own && !own.isRestored && targets.find(({isRestored}) => !isRestored) !== own) {
    problems.push(second(own))
  }

  for (const one of filled) reportTable(one, problems)
  return [
    filePair(source, own && readSide(own, marker, 'target')),
    ...others.flatMap((one) => readOutside(one, 'beside the translation', problems))
  ]
}

function isAllKept({value, label}: FileSide): boolean {
  return parseBlocks(value).every((block) => isKept(block, label))
}

/** The translation of a unit that is shown once. */
function sameSide(
  source: FileSide | undefined,
  {labels: [, label]}: Marker,
  next: Section | undefined
): FileSide | undefined {
  if (!source || !next || next.marker?.kind !== 'same') return undefined
  return fileSide(next.marker.value || source.value, label || undefined, next.start - 1)
}

function readSide(
  section: Section,
  {completed, labels}: Marker,
  name: SideName
): FileSide | undefined {
  const {line, text} = textFrom(section)
  const {label, text: rest} = withoutLabel(labels[name === 'source' ? 0 : 1], text)
  return fileSide(completed.includes(name) ? uncomplete(rest) : rest, label, line)
}

/** What a marker holds and the text below does not begin with: text, where nobody looks for one. */
function reportLabel(
  {labels: [label]}: Marker,
  source: FileSide | undefined,
  {start}: Section,
  problems: Problem[]
): undefined {
  if (!label || source?.label) return
  problems.push({
    rule: 'damaged-mark',
    severity: 'warning',
    reason: `Unexpected \`${label}\` in a mark, expected the label that its source begins with; left out`,
    line: start - 1,
    end: start - 1
  })
}

/** A table as only we print it was a table of units. */
function reportTable({lines, start}: Section, problems: Problem[]): undefined {
  const at = lines.findIndex((line) => /^\| -{36} \| -{36} \|$/.test(line))
  if (at < 0) return
  problems.push({
    rule: 'damaged-mark',
    severity: 'error',
    reason:
      'Unexpected table of pairs below a `<!-- target -->`, expected its mark `<!-- pairs u… -->` above it',
    line: start + at - 1,
    end: start + at
  })
}

function withoutTarget({line, value}: FileSide): Problem {
  return {
    rule: 'damaged-mark',
    severity: 'warning',
    reason: 'Missing mark `<!-- target -->` below this source, expected it above the translation',
    line,
    end: line + value.split('\n').length - 1
  }
}

function second(section: Section): Problem {
  const {line} = textFrom(section)
  return {
    rule: 'damaged-mark',
    severity: 'warning',
    reason:
      'Unexpected second `<!-- target -->` of a source, expected one; what stands below is taken for its translation',
    line,
    end: line
  }
}

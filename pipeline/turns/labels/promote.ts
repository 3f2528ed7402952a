import {asks} from '../who/ask.ts'
import {isChineseName, isLatinName, isOneWord} from '../names/name-shape.ts'
import type {Look, Scan} from '../cut/scan.ts'
import type {Identify} from '../names/people.ts'
import {asksMostly, promoteMarked} from './promote-marked.ts'
import {promoteDashed, promoteLines, promoteShort, promoteSigns} from './promote-unmarked.ts'
import {groupsOf, sightingsOf} from './sightings.ts'
import type {SightingGroup} from './sightings.ts'

/** A candidate that stands once and whose person the text does not introduce. */
export interface Stranger {
  scan: Scan
  name: string
  taken: boolean
}

/**
 * Tell which candidates are labels: sets `taken` on them.
 *
 * @param asking Looks that mark questions without a label.
 * @returns Candidates that look like a speaker's and are used once, taken or not.
 */
export function promote(
  scans: readonly Scan[],
  identify: Identify,
  asking: ReadonlySet<Look>
): Stranger[] {
  releaseTitle(scans)
  const sightings = sightingsOf(scans)
  const marked = groupsOf(
    sightings.filter(({head}) => head.form === 'colon' || head.form === 'bracket'),
    identify
  )
  const questions = scans.filter(({look, text}) => asking.has(look) && asks(text)).length
  const hasQuestion = sightings.some(
    ({head}) => head.part?.generic && head.part.role === 'question'
  )
  promoteMarked(marked, questions, hasQuestion || questions > 1)
  promoteShort(sightings)
  const taken = marked.filter(({lines}) => lines.some(({head}) => head.taken))
  if (taken.length < 2) {
    promoteDashed(sightings, identify)
    promoteLines(sightings, identify)
  }

  const asked = taken.some(({lines}) => lines.some(({head}) => head.part?.role === 'question'))
  if (!asked && !taken.some(asksMostly)) promoteSigns(sightings)

  return marked.flatMap(strangerOf)
}

/** A first line that is a question or an answer with its label is no title. */
function releaseTitle(scans: readonly Scan[]): undefined {
  const [title] = scans
  const head = title?.heads[0]
  if (!title?.title || title.block.type !== 'paragraph' || !head?.part) return
  const {part, key} = head
  const others = scans.slice(1).flatMap(({heads}) => heads)
  const recurs = others.some((other) => other.key === key || other.part?.generic)
  if (recurs && (part.generic || /[。！？.!?」”]$/.test(title.text))) title.title = false
}

function strangerOf({name, known, lines}: SightingGroup): Stranger[] {
  const [only, ...others] = lines
  if (!only || others.length > 0 || known || only.head.form === 'bracket') return []
  const {head, scan} = only
  const looksSo = head.taken ?? ((isChineseName(head.key) && !isOneWord(name)) || isLatinName(name))
  return looksSo ? [{scan, name, taken: head.taken ?? false}] : []
}

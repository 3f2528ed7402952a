import {fold} from '../../language/fold.ts'
import {asks} from '../who/ask.ts'
import {isFalseLabel} from './false-labels.ts'
import type {Head} from './head.ts'
import {isChineseName, isDottedName, isLatinName, isOneWord} from '../names/name-shape.ts'
import type {Identify} from '../names/people.ts'
import {groupsOf} from './sightings.ts'
import type {SightingGroup, Sighting} from './sightings.ts'
import {keyOf} from '../words/index.ts'

/** Take `Q.`, `A1)`, `問 `: where both stand, or the questions recur. */
export function promoteShort(sightings: readonly Sighting[]): undefined {
  const short = sightings.filter(({head}) => head.form === 'dot' || head.form === 'space')
  const questions = short.filter(({head}) => head.part?.role === 'question')
  const answers = short.filter(({head}) => head.part?.role === 'answer')
  const answered = answers.length > 0 || sightings.some(({head}) => head.taken)
  if (questions.length === 0 || (questions.length < 2 && !answered)) return
  for (const {head} of short) head.taken = true
}

/** Take `記者—`, `Host —`: two speakers or more who recur, then those whom the text introduces. */
export function promoteDashed(sightings: readonly Sighting[], identify: Identify): undefined {
  const dashed = sightings.filter(({head}) => head.form === 'dash' && head.place !== 'inside')
  const all = groupsOf(dashed, identify)
  const isSure = ({lines}: SightingGroup) => lines.length > 1 || lines[0]?.head.part !== undefined
  const sure = all.filter(isSure)
  if (sure.length < 2 || sure.flatMap(({lines}) => lines).length < 3) return
  for (const group of all) {
    if (!isSure(group) && !group.known) continue
    for (const {head} of group.lines) head.taken = true
  }
}

/** Take `●為什麼？ ◎因為…`, `──為什麼？`: one sign leads what asks, another what follows it. */
export function promoteSigns(sightings: readonly Sighting[]): undefined {
  const signs = sightings.filter(({head}) => head.form === 'sign')
  const keys = [...new Set(signs.map(({head}) => head.key))]
  const of = (key: string) => signs.filter(({head}) => head.key === key)
  const leads = keys.filter((key) => {
    const all = of(key)
    return all.length > 1 && all.filter(({rest}) => asks(rest)).length * 3 >= all.length * 2
  })
  const [question] = leads.toSorted((a, b) => of(b).length - of(a).length)
  if (question === undefined) return
  const answer = keys.find((key) => {
    const after = signs.filter((_, at) => signs[at - 1]?.head.key === question)
    return (
      key !== question &&
      of(key).length > 1 &&
      after.filter(({head}) => head.key === key).length > 1
    )
  })
  // Before the first question a sign leads a by-line: `□ 林默`.
  const first = signs.findIndex(({head}) => head.key === question)
  for (const {head} of signs.slice(first)) {
    if (head.key !== question && head.key !== answer) continue
    head.taken = true
    head.part = {role: head.key === question ? 'question' : 'answer', generic: true, length: 0}
  }
}

/** Take names alone on a line: two people or more, who take turns. */
export function promoteLines(sightings: readonly Sighting[], identify: Identify): undefined {
  const lines = sightings.filter(({head, scan}) => {
    const last = head.end >= scan.value.trimEnd().length
    return head.form === 'line' && !(last && scan.look === 'quote')
  })
  const groups = groupsOfLines(lines, identify).filter(({lines: [first, second]}) => {
    if (!first || !isLineName(first.head, identify)) return false
    return second !== undefined || first.head.part !== undefined
  })
  const recurring = groups.filter(({lines: all}) => all.length > 1)
  const generic = recurring.some(({lines: [first]}) => first?.head.part?.role === 'question')
  if (recurring.length === 0 || (groups.length < 2 && !generic)) return
  for (const {lines: all} of groups) for (const {head} of all) head.taken = true
}

function isLineName(head: Head, identify: Identify): boolean {
  const {name, key, part} = head
  if (part) return true
  if (isFalseLabel(head, '')) return false
  if (!/\p{Script=Han}/u.test(name)) {
    return isLatinName(name) || /^\p{Lu}[\p{L}'’-]{1,16}$/u.test(fold(name))
  }

  const full = keyOf(identify(head).name)
  return !isOneWord(name) && (isChineseName(key) || isDottedName(full) || /^阿.{1,2}$/u.test(key))
}

/** A heading may be a name here, unlike before a colon. */
function groupsOfLines(lines: readonly Sighting[], identify: Identify): SightingGroup[] {
  const groups = new Map<string, SightingGroup>()
  for (const sighting of lines) {
    const {name, known} = identify(sighting.head)
    const id = keyOf(name)
    const group = groups.get(id) ?? {name, known, lines: [], inside: []}
    group.lines.push(sighting)
    groups.set(id, group)
  }

  return [...groups.values()]
}

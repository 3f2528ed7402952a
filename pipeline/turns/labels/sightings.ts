import {isFalseLabel} from './false-labels.ts'
import type {Head} from './head.ts'
import type {Scan} from '../cut/scan.ts'
import type {Identify} from '../names/people.ts'
import {keyOf} from '../words/index.ts'

/** A candidate in its text. */
export interface Sighting {
  head: Head
  scan: Scan
  /** The scan before it. */
  before?: Scan
  /** Its place among the candidates at line starts that are no false labels. */
  order: number
  /** What stands after it on its line, up to the next candidate. */
  rest: string
}

/** All candidates that name one person, or one label without a name. */
export interface SightingGroup {
  name: string
  /** Whether the text speaks of the person elsewhere. */
  known: boolean
  /** Those at the start of a line. */
  lines: Sighting[]
  inside: Sighting[]
}

/** Gather the candidates of a form by whom they name; false labels are left out. */
export function groupsOf(sightings: readonly Sighting[], identify: Identify): SightingGroup[] {
  const groups = new Map<string, SightingGroup>()
  let order = 0
  for (const sighting of sightings) {
    const {head, scan, rest} = sighting
    if (isFalseLabel(head, rest)) continue
    if (scan.look === 'heading' && !head.part) continue
    const {name, known} = identify(head)
    const id = head.part?.generic ? `${head.part.role}:${head.key}` : keyOf(name)
    const group = groups.get(id) ?? {name, known, lines: [], inside: []}
    group.known ||= known
    if (head.place === 'inside') group.inside.push({...sighting, order})
    else group.lines.push({...sighting, order: ++order})
    groups.set(id, group)
  }

  return [...groups.values()]
}

/** The candidates of a text but for its title, in order. */
export function sightingsOf(scans: readonly Scan[]): Sighting[] {
  const flat = scans.flatMap((scan) => scan.items ?? [scan])
  return flat.flatMap((scan, place) => {
    if (scan.title) return []
    const before = flat[place - 1]
    return scan.heads.map((head, index) => {
      const rest = (scan.value.slice(head.next, endOf(scan, index)).split('\n', 1)[0] ?? '').trim()
      return {head, scan, ...(before && {before}), order: 0, rest}
    })
  })
}

/** Where the next candidate after one begins, another reading of the same place aside. */
function endOf({heads}: Scan, index: number): number | undefined {
  const next = heads[index]?.next ?? 0
  for (const other of heads.slice(index + 1, index + 3)) if (other.start >= next) return other.start
  return undefined
}

import type {Head} from './head.ts'
import {markHeader} from './header.ts'
import {partsWith} from './parts.ts'
import type {ExtraLabels} from './parts.ts'
import type {Scan} from '../cut/scan.ts'
import {nameVerbs} from './verb-parts.ts'

/** Note on every candidate what its words say of the person's part. */
export function nameParts(scans: readonly Scan[], labels?: ExtraLabels): undefined {
  const partOf = partsWith(labels)
  const flat = scans.flatMap((scan) => scan.items ?? [scan])
  const others: Head[] = []
  for (const {heads, value} of flat) {
    for (const head of heads) {
      const part = partOf(head.name, head.key)
      if (part) head.part = part
      else if (head.place !== 'inside' && !/^["「“『]/.test(value.charAt(head.next))) {
        others.push(head)
      }
    }
  }

  const all = flat.flatMap(({heads}) => heads)
  nameVerbs(others, all)
  withoutLoneA(all)
  markHeader(scans)
}

/** Where nobody asks as Q, 問 or an interviewer does, or where B speaks too, A is a letter as B is. */
function withoutLoneA(heads: readonly Head[]): undefined {
  const asked = heads.filter(({part}) => part?.role === 'question')
  if (asked.some(({part}) => part?.generic)) return
  if (asked.length > 0 && !heads.some(({key}) => key === 'b')) return
  for (const head of heads) if (head.key === 'a') delete head.part
}

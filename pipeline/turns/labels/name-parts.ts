import type {Head} from './head.ts'
import {partOfVerb, partsWith} from './parts.ts'
import type {ExtraLabels} from './parts.ts'
import type {Scan} from '../cut/scan.ts'

/** Note on every candidate what its words say of the person's part. */
export function nameParts(scans: readonly Scan[], labels?: ExtraLabels): undefined {
  const partOf = partsWith(labels)
  const flat = scans.flatMap((scan) => scan.items ?? [scan])
  const others = new Map<string, Head[]>()
  for (const {heads, value} of flat) {
    for (const head of heads) {
      const part = partOf(head.name, head.key)
      if (part) head.part = part
      else if (head.place !== 'inside' && !/^["「“『]/.test(value.charAt(head.next))) {
        const same = others.get(head.key)
        if (same) same.push(head)
        else others.set(head.key, [head])
      }
    }
  }

  for (const heads of others.values()) {
    const part = partOfVerb(heads)
    if (part) for (const head of heads) head.part = part
  }

  withoutLoneA(flat.flatMap(({heads}) => heads))
}

/** Where nobody asks as Q, 問 or an interviewer does, or where B speaks too, A is a letter as B is. */
function withoutLoneA(heads: readonly Head[]): undefined {
  const asked = heads.filter(({part}) => part?.role === 'question')
  if (asked.some(({part}) => part?.generic)) return
  if (asked.length > 0 && !heads.some(({key}) => key === 'b')) return
  for (const head of heads) if (head.key === 'a') delete head.part
}

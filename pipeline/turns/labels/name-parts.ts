import type {Head} from './head.ts'
import {markHeader} from './header.ts'
import {abbreviationIn, legendOf} from '../names/aliases.ts'
import {partsWith} from './parts.ts'
import type {ExtraLabels} from './parts.ts'
import type {Scan} from '../cut/scan.ts'
import {keyOf} from '../words/index.ts'
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
  nameGeneric(scans, partOf)
  withoutLoneA(all)
  markHeader(scans)
}

/** Where 問 stands for somebody, `林默（以下簡稱問）：`, `問＝林默`, it names them. */
function nameGeneric(scans: readonly Scan[], partOf: ReturnType<typeof partsWith>): undefined {
  const named = new Set<string>()
  for (const {heads, text} of scans) {
    for (const {label} of legendOf(text) ?? []) named.add(keyOf(label))
    for (const head of heads) {
      const short = keyOf((head.note && abbreviationIn(head.note)) ?? '')
      const part = partOf(short, short)
      if (!part?.generic) continue
      named.add(short)
      head.part = {role: part.role, generic: false, length: head.name.length}
    }
  }

  for (const {heads} of scans) {
    for (const head of heads) {
      if (head.part?.generic && named.has(head.key)) head.part = {...head.part, generic: false}
    }
  }
}

/** Where nobody asks as Q, 問 or an interviewer does, or where B speaks too, A is a letter as B is. */
function withoutLoneA(heads: readonly Head[]): undefined {
  const asked = heads.filter(({part}) => part?.role === 'question')
  if (asked.some(({part}) => part?.generic)) return
  if (asked.length > 0 && !heads.some(({key}) => key === 'b')) return
  for (const head of heads) if (head.key === 'a') delete head.part
}

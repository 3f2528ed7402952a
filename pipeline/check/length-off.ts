import {languageOf} from '../language/tags.ts'
import {isByMachine} from './by-machine.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {Rule} from './rule.ts'

/** Letters of English that a Chinese character is worth; seen in interviews: 3.1 to 4.2. */
const worth = 3.6

/** Shorter sources say nothing of their translations' length, in letters of English. */
const least = 90

/** How far a translation may be from what its source lets expect. */
const [shortest, longest] = [0.4, 2.5]

/** An engine's translation that leaves out or adds more than styles differ. */
export const rule: Rule = {
  id: 'length-off',
  description: 'An engine’s translation that is far too short or too long for its source',
  severity: 'warning',
  check(unit) {
    const both = isByMachine(unit) ? bothSidesOf(unit) : undefined
    if (!both || languageOf(both.source.lang) === languageOf(both.target.lang)) return []
    const [own, other] = [sizeOf(both.sourceText), sizeOf(both.targetText)]
    if (Math.max(own, other / longest) < least || other === 0) return []
    const ratio = other / Math.max(own, least / 2)
    if (ratio >= shortest && ratio <= longest) return []
    const how = ratio < 1 ? 'short' : 'long'
    const reason = `Unexpected length, expected about ${Math.round(ratio < 1 ? 1 / ratio : ratio)} times as ${how === 'short' ? 'much' : 'little'} for this source`
    return findingsIn(rule, unit, both.target, [{reason}])
  }
}

/** The length of a text, in letters of English. */
function sizeOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const others = text.match(/[^\s\p{Script=Han}]/gu)?.length ?? 0
  return han * worth + others
}

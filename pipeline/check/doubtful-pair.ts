import {sourceOf} from '../tree/index.ts'
import {findingsIn} from './find.ts'
import type {Rule} from './rule.ts'

/** Pairs below this score are doubtful. */
const least = 0.5

/** A pair whose score is low. */
export const rule: Rule = {
  id: 'doubtful-pair',
  severity: 'warning',
  check(unit) {
    const source = sourceOf(unit)
    if (!source || unit.score === undefined || unit.score >= least) return []
    const actual = unit.score.toFixed(2)
    const reason = `Unexpected score \`${actual}\` of a pair, expected at least \`${least}\``
    return findingsIn(rule, unit, source, [{reason, actual}])
  }
}

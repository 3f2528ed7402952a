import {doubtful} from '../tree/doubtful.ts'
import {sourceOf} from '../tree/index.ts'
import {findingsIn} from './find.ts'
import type {Rule} from './rule.ts'

export const rule: Rule = {
  id: 'doubtful-pair',
  description: 'A pair of source and translation whose score is low',
  severity: 'warning',
  check(unit) {
    const source = sourceOf(unit)
    if (!source || unit.score === undefined || unit.score >= doubtful) return []
    const actual = unit.score.toFixed(2)
    const reason = `Unexpected score \`${actual}\` of a pair, expected at least \`${doubtful}\``
    return findingsIn(rule, unit, source, [{reason, actual}])
  }
}

import {isChinese, scriptOf} from '../language/tags.ts'
import type {Automaton} from '../language/automaton.ts'
import {buildAutomaton, leftmostLongest} from '../language/automaton.ts'
import {overConversions} from '../language/over-conversions.ts'
import {straddles} from '../language/straddle.ts'
import type {Finding, Source, Target, Unit} from '../tree/index.ts'
import {blockText, sourceOf, targetOf} from '../tree/index.ts'
import {findingsIn} from './find.ts'
import type {Rule} from './rule.ts'

/**
 * Words that a conversion from Simplified characters got wrong: 製裁 for 制裁. In a source this is a
 * note for who reads and translates it, which the stored text never follows.
 */
export const rule: Rule = {
  id: 'over-conversion',
  description:
    'A word that a conversion between Chinese scripts got wrong: 製裁 for 制裁, 註重 for 注重',
  severity: 'warning',
  check(unit) {
    const source = sourceOf(unit)
    const target = targetOf(unit)
    return [source, target].flatMap((side) =>
      side && isTraditional(side) ? check(unit, side) : []
    )
  }
}

/** Simplified text is not over-converted, and some of the wrong forms are right there. */
function isTraditional({lang}: Source | Target): boolean {
  return isChinese(lang) && scriptOf(lang) !== 'Hans'
}

let automaton: Automaton | undefined

function check(unit: Unit, side: Source | Target): Finding[] {
  const text = blockText(side)
  automaton ??= buildAutomaton(overConversions.map(({wrong}) => wrong))
  const hits = automaton.findAll(text).filter(({start, end, pattern}) => {
    const {notBefore, wrong = ''} = overConversions[pattern] ?? {}
    return wrong !== '' && !notBefore?.includes(text[end] ?? ' ') && !straddles(text, start, end)
  })
  const severity = side.type === 'source' ? 'info' : rule.severity
  const toHit = ({start, end, pattern}: (typeof hits)[number]) => {
    const actual = text.slice(start, end)
    const right = overConversions[pattern]?.right ?? actual
    const reason = `Unexpected \`${actual}\`, expected \`${right}\``
    return {reason, severity, start, end, actual, expected: [right]}
  }
  return findingsIn(rule, unit, side, leftmostLongest(hits).map(toHit))
}

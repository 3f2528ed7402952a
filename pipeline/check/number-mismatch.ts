import type {Quantity} from '../language/numbers/index.ts'
import {agree, isSaid, quantities, say} from '../language/numbers/index.ts'
import type {Finding} from '../tree/index.ts'
import {findingIn, languageOf, pairOf} from './find.ts'
import type {Rule} from './rule.ts'
import {isForeign} from './script-share.ts'

/**
 * Numbers that the two sides do not share by value: `3.5億` is `350 million`, `一到兩年` is `a year
 * or two`. Small number words and figures of speech prove nothing and are left alone.
 */
export const rule: Rule = {
  id: 'number-mismatch',
  severity: 'warning',
  check(unit) {
    const pair = pairOf(unit)
    if (!pair) return []
    const {source, target, sourceText, targetText} = pair
    const [from, to] = [languageOf(source.lang), languageOf(target.lang)]
    if (!from || !to || from === to || isForeign(targetText, to)) return []
    const own = quantities(sourceText, from)
    const other = quantities(targetText, to)
    const lost = own.filter((one) => !one.advisory && !isSaid(one, other) && !converted(one, other))
    const extra = other.filter((one) => !one.advisory && !isSaid(one, own) && !converted(one, own))
    const {changed, gone, come} = match(lost, extra)
    const details = {rule: rule.id, severity: rule.severity}
    const found = ({text: actual, start, end}: Quantity) => ({...details, actual, start, end})
    return [
      ...changed.map(([was, is]): Finding => {
        const expected = say(was, to)
        const reason = `Unexpected \`${is.text}\` for \`${was.text}\`, expected \`${expected}\``
        return findingIn(unit, target, {...found(is), reason, expected: [expected]})
      }),
      ...gone.map((was): Finding => {
        const expected = say(was, to)
        const reason = `Missing number for \`${was.text}\`, expected \`${expected}\``
        return findingIn(unit, source, {...found(was), reason, expected: [expected]})
      }),
      ...come.map((is): Finding => {
        const reason = `Unexpected \`${is.text}\`, expected a number that the source has`
        const severity = isExplanation(is, targetText) ? 'info' : rule.severity
        return findingIn(unit, target, {...found(is), severity, reason})
      })
    ]
  }
}

/** Years and what stands in parentheses are often added for readers who know less of the matter. */
function isExplanation({low, high, unit, start}: Quantity, text: string): boolean {
  const year = unit === undefined && low >= 1000 && high < 2100 && low % 1 === 0
  return (
    year || unit === 'decade' || /[(（][^()（）]*$/.test(text.slice(Math.max(0, start - 60), start))
  )
}

/** Whether a measure may have been converted: the other side has one in another unit. */
function converted({unit}: Quantity, others: readonly Quantity[]): boolean {
  const wanted = unit === 'metric' ? 'customary' : unit === 'customary' ? 'metric' : undefined
  return wanted !== undefined && others.some((other) => other.unit === wanted)
}

/** Match what was lost with what came instead: by digits or value, or where only one is left. */
function match(lost: readonly Quantity[], extra: readonly Quantity[]) {
  const changed: Array<[Quantity, Quantity]> = []
  const gone: Quantity[] = []
  const come = [...extra]
  for (const was of lost) {
    const only = lost.length === 1 && extra.length === 1 ? 0 : -1
    const alike = come.findIndex((is) => sameDigits(was, is) || sameValue(was, is))
    const at = alike >= 0 ? alike : only
    const [is] = at < 0 ? [] : come.splice(at, 1)
    if (is) changed.push([was, is])
    else gone.push(was)
  }

  return {changed, gone, come}
}

/** The classic slip between 萬 and thousand, 億 and billion: a power of ten too many or too few. */
function sameDigits(a: Quantity, b: Quantity): boolean {
  const power = Math.log10(a.low / b.low)
  return Number.isFinite(power) && Math.abs(power - Math.round(power)) < 1e-9
}

function sameValue(a: Quantity, b: Quantity): boolean {
  const {unit: _, ...bare} = a
  return agree(bare, b)
}

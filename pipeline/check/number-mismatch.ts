import {languageOf} from '../language/tags.ts'
import type {Quantity} from '../language/numbers/index.ts'
import {agree, isSaid, quantities, say} from '../language/numbers/index.ts'
import type {Finding, Source, Unit} from '../tree/index.ts'
import type {Hit} from './find.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {Rule} from './rule.ts'
import {isForeign} from './script-share.ts'

/**
 * Numbers that the two sides do not share by value: `3.5億` is `350 million`, `一到兩年` is `a year
 * or two`. Small number words and figures of speech prove nothing and are left alone.
 */
export const rule: Rule = {
  id: 'number-mismatch',
  description: 'A number whose value the two sides do not share: 47%, 一到兩年, 數百億, 1月16日',
  severity: 'warning',
  check(unit) {
    const both = bothSidesOf(unit)
    if (!both) return []
    const {source, target, sourceText, targetText} = both
    const [from, to] = [languageOf(source.lang), languageOf(target.lang)]
    if (!from || !to || from === to || isForeign(targetText, to)) return []
    const own = quantities(sourceText, from)
    const other = quantities(targetText, to)
    if (own.length + other.length > many) return tooMany(unit, source, own.length + other.length)
    const {changed, gone, come} = match(unsaid(own, other), unsaid(other, own))
    return [
      ...findingsIn(
        rule,
        unit,
        target,
        changed.map(([was, is]) => change(was, is, to))
      ),
      ...findingsIn(
        rule,
        unit,
        source,
        gone.map((was) => loss(was, to))
      ),
      ...findingsIn(
        rule,
        unit,
        target,
        come.map((is) => addition(is, targetText))
      )
    ]
  }
}

/** More numbers than this in a block are a table, not prose. */
const many = 2000

function tooMany(unit: Unit, source: Source, count: number): Finding[] {
  const reason = `Unexpected ${count} numbers in one block and its translation, expected at most ${many}; they are not compared`
  return findingsIn(rule, unit, source, [{reason, severity: 'info'}])
}

/** What one side says for sure and the other does not. */
function unsaid(own: readonly Quantity[], other: readonly Quantity[]): Quantity[] {
  return own.filter((one) => !one.advisory && !isSaid(one, other) && !converted(one, other))
}

function change(was: Quantity, {text: actual, start, end}: Quantity, lang: 'zh' | 'en'): Hit {
  const expected = say(was, lang)
  const reason = `Unexpected \`${actual}\` for \`${was.text}\`, expected \`${expected}\``
  return {reason, start, end, actual, expected: [expected]}
}

function loss(was: Quantity, lang: 'zh' | 'en'): Hit {
  const {text: actual, start, end} = was
  const expected = say(was, lang)
  const reason = `Missing number for \`${actual}\`, expected \`${expected}\``
  return {reason, start, end, actual, expected: [expected]}
}

function addition(is: Quantity, text: string): Hit {
  const {text: actual, start, end} = is
  const reason = `Unexpected \`${actual}\`, expected a number that the source has`
  return {reason, start, end, actual, ...(isExplanation(is, text) && {severity: 'info'})}
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

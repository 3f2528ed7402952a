import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Lexicon} from '../glossary/extract/lexicon.ts'
import type {Glossary} from '../glossary/index.ts'
import {findingsOf, unitsOf} from '../tree/index.ts'
import type {Finding} from '../tree/index.ts'
import type {Context} from './rule.ts'
import {bookRules, rules} from './rules.ts'
import type {Severities} from './severities.ts'
import {withSeverities} from './severities.ts'

export {bookRules, ruleIds, rules, ruleTable} from './rules.ts'
export type {Severities} from './severities.ts'
export {withSeverities} from './severities.ts'

export interface CheckOptions {
  glossary: Glossary
  severities?: Severities
  /** What a dictionary knows of Chinese words; without it, renderings of terms are not compared. */
  lexicon?: Lexicon | undefined
}

/**
 * The stage that looks at the paired tree with every rule and changes nothing in it. Severities hold
 * for the findings of earlier stages too.
 *
 * @throws {InputError} Where `severities` names an unknown rule.
 */
export default function check({glossary, severities = {}, lexicon}: CheckOptions) {
  withSeverities([], severities)
  return function (tree: Root, file: VFile): undefined {
    const before = findingsOf(file)
    const context: Context = {
      glossary,
      lexicon,
      sourceLang: tree.data?.lang ?? 'und',
      targetLang: tree.data?.targetLang ?? 'und'
    }
    const found = [
      ...unitsOf(tree).flatMap((unit) => rules.flatMap((rule) => rule.check(unit, context))),
      ...bookRules.flatMap((rule) => rule.check(tree, context))
    ]
    const filled = new Set(
      unitsOf(tree).flatMap(({id, origin}) =>
        origin === 'engine' || origin === 'memory' ? [id] : []
      )
    )
    file.data.findings = withSeverities(withoutRepeats([...before, ...found], filled), severities)
  }
}

/**
 * Where `missing-target` speaks of a unit, `unpaired-source` need not; nor where a memory or an engine
 * has filled the gap.
 */
function withoutRepeats(findings: readonly Finding[], filled: ReadonlySet<string>): Finding[] {
  const missing = new Set(
    findings.filter(({rule}) => rule === 'missing-target').map(({unit}) => unit)
  )
  return findings.filter(
    ({rule, unit = ''}) => rule !== 'unpaired-source' || (!missing.has(unit) && !filled.has(unit))
  )
}

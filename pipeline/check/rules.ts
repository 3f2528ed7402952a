import {rule as doubledWord} from './doubled-word.ts'
import {rule as doubtfulPair} from './doubtful-pair.ts'
import {rule as engineTalk} from './engine-talk.ts'
import {rule as hanInTarget} from './han-in-target.ts'
import {rule as latinTokenLost} from './latin-token-lost.ts'
import {rule as lengthOff} from './length-off.ts'
import {rule as markupLost} from './markup-lost.ts'
import {rule as missingTarget} from './missing-target.ts'
import {rule as numberMismatch} from './number-mismatch.ts'
import {rule as overConversion} from './over-conversion.ts'
import type {BookRule, Rule, RuleFacts} from './rule.ts'
import {rule as speakerMismatch} from './speaker-mismatch.ts'
import {stageRules} from './stage-rules.ts'
import {rule as termDeprecated} from './term-deprecated.ts'
import {rule as termFirstMention} from './term-first-mention.ts'
import {rule as termForbidden} from './term-forbidden.ts'
import {rule as termInconsistent} from './term-inconsistent.ts'
import {rule as termMissing} from './term-missing.ts'
import {rule as termUnapproved} from './term-unapproved.ts'
import {rule as unbalancedQuotes} from './unbalanced-quotes.ts'
import {rule as untranslated} from './untranslated.ts'

/** The rules that look at one unit, in the order in which their findings are given. */
export const rules: readonly Rule[] = [
  missingTarget,
  doubtfulPair,
  untranslated,
  hanInTarget,
  engineTalk,
  markupLost,
  lengthOff,
  termMissing,
  termForbidden,
  termDeprecated,
  termUnapproved,
  numberMismatch,
  latinTokenLost,
  doubledWord,
  overConversion
]

/** The rules that look at a whole text. */
export const bookRules: readonly BookRule[] = [
  speakerMismatch,
  termFirstMention,
  termInconsistent,
  unbalancedQuotes
]

/** Every rule that a finding may name, in alphabetical order. */
export const ruleTable: readonly RuleFacts[] = [...rules, ...bookRules, ...stageRules].toSorted(
  (a, b) => (a.id < b.id ? -1 : 1)
)

/** Their ids, which `severities` may name. */
export const ruleIds: readonly string[] = ruleTable.map(({id}) => id)

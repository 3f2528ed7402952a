import type {Role} from '../../tree/index.ts'
import {isChineseName, isClause, isOneWord, titleLength} from '../names/name-shape.ts'
import {endsInSpeech, roleOfVerb, withoutSpeech} from '../names/speech.ts'
import type {Head} from './head.ts'

/** A candidate that ends in a verb: 周嶼遠笑答. */
interface Saying {
  head: Head
  /** Who says it: 周嶼遠. */
  bare: string
  role: Role
  isPerson: boolean
}

/**
 * Know `張三問：`, `李四笑答：` by their recurrence, or because one asks and another answers so;
 * before a quotation they are prose.
 *
 * @param heads Candidates whose words say nothing of a part yet.
 * @param all All candidates of the text.
 */
export function nameVerbs(heads: readonly Head[], all: readonly Head[]): undefined {
  const sayings = heads.flatMap(sayingOf)
  const own = Map.groupBy(sayings, ({bare}) => bare)
  const askers = namesOf(sayings.filter(({role}) => role === 'question'))
  const repliers = namesOf(sayings.filter(({role, isPerson}) => role !== 'question' && isPerson))
  const byVerb = askers.size > 0 || all.some(asksByVerb)
  const asked =
    byVerb || all.some(({part, place}) => place !== 'inside' && part?.role === 'question')
  for (const [bare, same] of own) {
    const clear = same.filter(({role}) => role !== 'other').length
    const others = repliers.size - (repliers.has(bare) ? 1 : 0)
    const isPerson = same.every((saying) => saying.isPerson)
    const asks = askers.has(bare) && others > 0
    const answers = asked && same.some(({role}) => role === 'answer')
    // Beside 問 alone, 杜明岳指出 may be quoted within an answer.
    const recurs = byVerb && same.length > 1 && (!askers.has(bare) || others > 0)
    if (clear < 2 && !(isPerson && (asks || answers || recurs))) continue
    for (const {head, role} of same) head.part = {role, generic: false, length: bare.length}
  }
}

function namesOf(sayings: readonly Saying[]): Set<string> {
  return new Set(sayings.map(({bare}) => bare))
}

/** Whether a label's own words and its verb ask: 《島報》記者追問. */
function asksByVerb({key, part}: Head): boolean {
  return part?.role === 'question' && !part.generic && endsInSpeech(key)
}

function sayingOf(head: Head): Saying[] {
  const {key, name} = head
  const bare = withoutSpeech(key)
  const title = titleLength(bare)
  if (bare === key || bare.length < 2 || bare.length > (title > 0 ? 12 : 6)) return []
  if (isClause(bare)) return []
  const isPerson = title > 0 || (isChineseName(bare) && !isOneWord(name.slice(0, bare.length)))
  return [{head, bare, role: roleOfVerb(key.slice(bare.length)), isPerson}]
}

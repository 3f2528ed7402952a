import {newId} from '../new-id.ts'
import type {RawConcept} from '../schema.ts'
import type {Candidate} from './candidate.ts'

/**
 * A candidate as a concept that nobody has decided on, with the first of its passages.
 *
 * @param taken Ids that there are already; the new one is added.
 */
export function conceptOf(candidate: Candidate, taken: Set<string>): RawConcept {
  const {zh, short, en, kind, contexts} = candidate
  const [first] = contexts
  const passage = (text: string, term: string) => ({term, context: [{text: cut(text, term)}]})
  return {
    id: newId(en[0] ?? zh, taken),
    kind,
    review: 'candidate',
    terms: {
      zh: [first ? passage(first.zh, zh) : zh, ...short],
      ...(en.length > 0 && {
        en: en.map((term, index) => (index === 0 && first?.en ? passage(first.en, term) : term))
      })
    },
    note: noteOf(candidate)
  }
}

function noteOf({by, frequency, spread, support}: Candidate): string {
  const times = frequency === 1 ? 'once' : `${frequency} times in ${counted(spread)}`
  const paired = support > 0 ? `; in ${counted(support)} with this English` : ''
  return `Found by ${by.join(', ')}: ${times}${paired}`
}

function counted(passages: number): string {
  return `${passages} passage${passages === 1 ? '' : 's'}`
}

/** Characters on either side of a term in a passage that is kept. */
const reach = 60

function cut(text: string, term: string): string {
  const at = Math.max(0, text.indexOf(term))
  const from = Math.max(0, at - reach)
  const to = Math.min(text.length, at + term.length + reach)
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}

import {matchModes, statuses} from '../../pipeline/glossary/index.ts'
import type {RawConcept, RawEntry} from '../../pipeline/glossary/schema.ts'
import type {Sent} from './sent.ts'

type Full = Exclude<RawEntry, string>

/**
 * The terms of a concept as a form has them. A row that was a term before keeps what the form does
 * not show; a row without a term is none.
 *
 * @param before The concept's terms as they stand; a row says by `lang term` which of them it was.
 */
export function termsFrom(sent: Sent, before: RawConcept['terms']): RawConcept['terms'] {
  const terms: Record<string, RawEntry[]> = {}
  for (let row = 0; sent[`term.${row}`] !== undefined; row++) {
    const said = (name: string) => sent[`${name}.${row}`]?.[0]
    const term = said('term')?.trim() ?? ''
    if (term === '') continue
    const list = (terms[said('lang') ?? 'en'] ??= [])
    list.push(entryFrom(said, originOf(said('origin') ?? '', before), list.length === 0))
  }

  return terms
}

function originOf(origin: string, before: RawConcept['terms']): Partial<Full> {
  const [lang = '', ...words] = origin.split(' ')
  const term = words.join(' ')
  const found = before[lang]?.find((entry) => wordOf(entry) === term)
  return typeof found === 'object' ? found : {}
}

function wordOf(entry: RawEntry): string {
  return typeof entry === 'string' ? entry : entry.term
}

function entryFrom(
  said: (name: string) => string | undefined,
  old: Partial<Full>,
  isFirst: boolean
): RawEntry {
  const status = statuses.find((one) => one === said('status'))
  const isUsual = status === (isFirst ? 'preferred' : 'admitted')
  const match = matchModes.find((one) => one === said('match'))
  const entry: Partial<Full> = {
    ...old,
    status: isUsual && old.status !== status ? undefined : status,
    match: match === 'word' && old.match !== match ? undefined : match,
    case: (said('case') ?? old.case) === 'exact' ? 'exact' : undefined,
    forms: listFrom(said('forms'), old.forms),
    near: listFrom(said('near'), old.near),
    'not-near': listFrom(said('not-near'), old['not-near']),
    'first-mention': said('first-mention')?.trim() ?? old['first-mention']
  }
  const term = said('term')?.trim() ?? ''
  const kept = Object.entries(entry).filter(
    ([name, value]) => name !== 'term' && value !== undefined && value !== ''
  )
  return kept.length > 0 ? {term, ...Object.fromEntries(kept)} : term
}

/** One a line; no field at all leaves what was there. */
function listFrom(said: string | undefined, old: string[] | undefined): string[] | undefined {
  if (said === undefined) return old
  const list = said.split(/\r?\n/).map((line) => line.trim())
  const full = list.filter((line) => line !== '')
  return full.length > 0 ? full : undefined
}

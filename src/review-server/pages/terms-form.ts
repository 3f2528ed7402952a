import {html} from 'hono/html'
import {kinds, statuses} from '../../../pipeline/glossary/index.ts'
import type {RawConcept, RawEntry} from '../../../pipeline/glossary/schema.ts'
import type {Words} from '../words.ts'
import {options} from './layout.ts'
import type {Piece} from './layout.ts'

const languages = ['zh', 'zh-CN', 'zh-TW', 'zh-HK', 'en', 'en-US', 'en-GB'] as const
/** Empty rows for new terms. */
const spare = 2

/** The form in which the terms of a concept are edited: a row each. */
export function termsForm(words: Words, concept: RawConcept, revision: string): Piece {
  const rows = Object.entries(concept.terms).flatMap(([lang, entries]) =>
    entries.map((entry, index) => ({lang, entry, index}))
  )
  return html`<form class="terms" method="post" action="/concepts/${concept.id}/terms">
    <input type="hidden" name="revision" value="${revision}" />
    <label
      >${words.kind}
      <select name="kind">
        ${options(
          kinds.map((one) => [one, words[one]] as const),
          concept.kind
        )}
      </select></label
    >
    <table>
      <thead>
        <tr>
          <th scope="col">${words.language}</th>
          <th scope="col">${words.term}</th>
          <th scope="col">${words.status}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({lang, entry, index}) => rowPiece(words, lang, entry, index))}
        ${Array.from({length: spare}, () => rowPiece(words, 'en', '', -1))}
      </tbody>
    </table>
    <label>${words.note} <textarea name="note" rows="2">${concept.note ?? ''}</textarea></label>
    <label>${words.why} <input name="why" autocomplete="off" /></label>
    <button class="good">${words.save}</button>
    <button formaction="/concepts/${concept.id}/effect">${words.effect}</button>
    <p class="effect" role="status"></p>
  </form>` as Piece
}

function rowPiece(words: Words, lang: string, entry: RawEntry, index: number): Piece {
  const term = typeof entry === 'string' ? entry : entry.term
  const usual = index === 0 ? 'preferred' : 'admitted'
  const status = typeof entry === 'string' ? usual : (entry.status ?? usual)
  const all = (languages as readonly string[]).includes(lang) ? languages : [lang, ...languages]
  return html`<tr>
    <td>
      <input type="hidden" name="origin" value="${index < 0 ? '' : `${lang} ${index}`}" />
      <select name="lang" aria-label="${words.language}">
        ${options(
          all.map((one) => [one, one] as const),
          lang
        )}
      </select>
    </td>
    <td><input name="term" value="${term}" aria-label="${words.term}" data-key="e" /></td>
    <td>
      <select name="status" aria-label="${words.status}">
        ${options(
          statuses.map((one) => [one, words[one]] as const),
          status
        )}
      </select>
    </td>
  </tr>` as Piece
}

/** What the form sends: lists of equal length. */
export interface SentTerms {
  origin: readonly string[]
  lang: readonly string[]
  term: readonly string[]
  status: readonly string[]
}

/**
 * The terms as the form has them. A row that was a term before keeps what the form does not show; an
 * empty row is no term.
 */
export function termsFrom(sent: SentTerms, before: RawConcept): RawConcept['terms'] {
  const terms: Record<string, RawEntry[]> = {}
  sent.term.forEach((written, row) => {
    const term = written.trim()
    const lang = sent.lang[row] ?? 'en'
    if (term === '') return
    const [oldLang = '', index = ''] = (sent.origin[row] ?? '').split(' ')
    const old = before.terms[oldLang]?.[Number(index)]
    const list = (terms[lang] ??= [])
    list.push(entryOf(old, term, sent.status[row] ?? '', list.length === 0))
  })
  return terms
}

function entryOf(
  old: RawEntry | undefined,
  term: string,
  status: string,
  isFirst: boolean
): RawEntry {
  const usual = isFirst ? 'preferred' : 'admitted'
  const {status: before, ...rest} = typeof old === 'object' ? old : {term}
  const isSaid = status !== usual || before === status
  const known = statuses.find((one) => one === status)
  const entry = {...rest, term, ...(isSaid && known && {status: known})}
  return Object.keys(entry).length === 1 ? term : entry
}

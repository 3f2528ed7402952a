import {html} from 'hono/html'
import {kinds, matchModes, statuses} from '../../../pipeline/glossary/index.ts'
import type {RawConcept, RawEntry} from '../../../pipeline/glossary/schema.ts'
import type {Words} from '../words.ts'
import {options} from './layout.ts'
import type {Piece} from './layout.ts'

const languages = ['zh', 'zh-CN', 'zh-TW', 'zh-HK', 'en', 'en-US', 'en-GB'] as const

/** The form in which the terms of a concept are edited: a row each, and empty rows for new ones. */
export function termsForm(words: Words, concept: RawConcept, revision: string): Piece {
  return html`<form class="terms" method="post" action="/concepts/${concept.id}/terms">
    <input type="hidden" name="revision" value="${revision}" />
    ${termFields(words, concept, ['en', 'en'])}
    <label>${words.why} <input name="why" autocomplete="off" /></label>
    <button class="good">${words.save}</button>
    <button formaction="/concepts/${concept.id}/effect">${words.effect}</button>
    <p class="effect" role="status"></p>
  </form>` as Piece
}

/**
 * The fields of a concept's kind, terms and note.
 *
 * @param spare The languages of the empty rows.
 */
export function termFields(
  words: Words,
  {kind, terms, note = ''}: Pick<RawConcept, 'kind' | 'terms' | 'note'>,
  spare: readonly string[]
): Piece {
  const rows: Row[] = Object.entries(terms).flatMap(([lang, entries]) =>
    entries.map((entry, index) => {
      const full = typeof entry === 'string' ? {term: entry} : entry
      const usual = index === 0 ? 'preferred' : 'admitted'
      return {...full, lang, status: full.status ?? usual, origin: `${lang} ${full.term}`}
    })
  )
  const empty = spare.map((lang): Row => ({lang, term: '', origin: ''}))
  return html`<label
      >${words.kind}
      <select name="kind">
        ${options(labelled(words, kinds), kind)}
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
        ${[...rows, ...empty].map((row, index) => rowPiece(words, row, index))}
      </tbody>
    </table>
    <label>${words.note} <textarea name="note" rows="2">${note}</textarea></label>` as Piece
}

type Row = Exclude<RawEntry, string> & {
  lang: string
  /** The term that the row was made from; nothing for a new one. */
  origin: string
}

function rowPiece(words: Words, row: Row, at: number): Piece {
  const {lang, term, status = '', origin} = row
  const all = (languages as readonly string[]).includes(lang) ? languages : [lang, ...languages]
  const name = term || words.addRow
  return html`<tr>
      <td>
        <input type="hidden" name="origin.${at}" value="${origin}" />
        <select name="lang.${at}" aria-label="${words.language}: ${name}">
          ${options(
            all.map((one) => [one, one] as const),
            lang
          )}
        </select>
      </td>
      <td>
        <input name="term.${at}" value="${term}" aria-label="${words.term}: ${name}" data-key="e" />
      </td>
      <td>
        <select name="status.${at}" aria-label="${words.status}: ${name}">
          ${status === '' ? html`<option value="">${words.usual}</option>` : ''}
          ${options(labelled(words, statuses), status)}
        </select>
      </td>
    </tr>
    <tr class="more">
      <td colspan="3">
        <details>
          <summary>${words.matching}<span class="unseen">: ${name}</span></summary>
          ${matching(words, row, at)}
        </details>
      </td>
    </tr>` as Piece
}

/** How a term is found and first written. */
function matching(words: Words, row: Row, at: number): Piece {
  const {match = 'word', forms, near, 'not-near': notNear, 'first-mention': first = ''} = row
  const list = (name: string, label: string, values: readonly string[] = []) =>
    html`<label
      >${label} <textarea name="${name}.${at}" rows="2">${values.join('\n')}</textarea>
    </label>`
  return html`<label
      >${words.match}
      <select name="match.${at}">
        ${options(labelled(words, matchModes), match)}
      </select></label
    >
    <label
      >${words.case}
      <select name="case.${at}">
        ${options(
          [
            ['', words.anyCase],
            ['exact', words.exact]
          ],
          row.case ?? ''
        )}
      </select></label
    >
    ${list('forms', words.forms, forms)} ${list('near', words.near, near)}
    ${list('not-near', words.notNear, notNear)}
    <label
      >${words.firstMention} <input name="first-mention.${at}" value="${first}"
    /></label>` as Piece
}

function labelled<T extends keyof Words>(words: Words, values: readonly T[]): Array<[T, string]> {
  return values.map((one) => [one, words[one]])
}

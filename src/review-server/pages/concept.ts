import {html} from 'hono/html'
import type {Line} from '../../../pipeline/glossary/concordance/index.ts'
import type {Group} from '../../../pipeline/glossary/concordance/group.ts'
import type {Item} from '../../../pipeline/glossary/review/queue.ts'
import type {RawConcept} from '../../../pipeline/glossary/schema.ts'
import type {Held} from '../../glossary/store.ts'
import type {Words} from '../words.ts'
import {layout} from './layout.ts'
import type {Frame, Piece} from './layout.ts'
import {termsForm} from './terms-form.ts'

export interface ConceptPage {
  held: Held
  item: Item
  groups: readonly Group[]
  /** The id of the next concept that waits. */
  next: string | undefined
  message?: string | undefined
}

/** The page of one concept: its terms, where it stands, and what people did and said. */
export function conceptPage(frame: Frame, page: ConceptPage): Piece {
  const {words} = frame
  const {held, item, groups, next, message} = page
  const {concept, revision, domain} = held
  return layout(
    frame,
    concept.id,
    html`<nav class="way">
        <a href="/" data-key="u">${words.back}</a>
        ${next ? html`<a href="/concepts/${next}" data-key="n">${words.next}</a>` : ''}
      </nav>
      ${message ? html`<p class="message" role="status">${message}</p>` : ''}
      <h1>${concept.id}</h1>
      <p class="facts">
        <span class="mark ${concept.review}">${words[concept.review]}</span>
        ${words[concept.kind]} · ${domain}
      </p>
      ${problems(words, item)}
      <div class="halves">
        <section aria-labelledby="terms">
          <h2 id="terms">${words.edit}</h2>
          ${decisionForm(words, concept, revision)} ${termsForm(words, concept, revision)}
          ${mergeForm(words, concept, revision)}
        </section>
        <section aria-labelledby="occurrences">
          <h2 id="occurrences">${words.occurrences} (${item.occurrences})</h2>
          ${
            groups.length > 0
              ? groups.map((group) => groupPiece(words, group))
              : html`<p>${words.noOccurrence}</p>`
          }
        </section>
      </div>
      ${sources(words, concept)} ${discussion(words, concept, revision)} ${history(words, concept)}` as Piece
  )
}

function problems(words: Words, {problems: all}: Item): Piece | '' {
  if (all.length === 0) return ''
  return html`<section class="problems">
    <h2>${words.problems}</h2>
    <ul>
      ${all.map(({reason, severity}) => html`<li class="${severity}">${reason}</li>`)}
    </ul>
  </section>` as Piece
}

function decisionForm(words: Words, {id}: RawConcept, revision: string): Piece {
  return html`<form class="decision" method="post" action="/concepts/${id}/decision">
    <input type="hidden" name="revision" value="${revision}" />
    <label>${words.why} <input name="why" autocomplete="off" /></label>
    <button name="review" value="approved" class="good" data-key="a">${words.approve}</button>
    <button name="review" value="rejected" data-key="r">${words.reject}</button>
    <button name="review" value="proposed" data-key="p">${words.propose}</button>
    <button name="review" value="approved" formaction="/concepts/${id}/effect">
      ${words.effectOfApproval}
    </button>
  </form>` as Piece
}

function mergeForm(words: Words, {id}: RawConcept, revision: string): Piece {
  return html`<form class="merge" method="post" action="/concepts/${id}/merge">
    <input type="hidden" name="revision" value="${revision}" />
    <label
      >${words.merge}
      <input name="into" required placeholder="${words.mergeHint}" autocomplete="off"
    /></label>
    <button>${words.merge}</button>
  </form>` as Piece
}

/** As many occurrences of a group are shown at once. */
const most = 200

function groupPiece(words: Words, {rendering, lines}: Group): Piece {
  const rest = lines.length - most
  return html`<details class="group" open>
    <summary>
      ${rendering === undefined ? html`<i>${words.noRendering}</i>` : html`<b lang="en">${rendering}</b>`}
      <span class="number">${lines.length}</span>
    </summary>
    <ol>
      ${lines.slice(0, most).map(linePiece)}
    </ol>
    ${rest > 0 ? html`<p>+ ${rest}</p>` : ''}
  </details>` as Piece
}

function linePiece({document, unit, source, target, translation}: Line): Piece {
  const [before, form, after] = source
  return html`<li>
    <span class="place">${document.replace(/^.*[/\\]/, '')} ${unit}</span>
    <div class="pair">
      <p lang="zh">${cutStart(before)}<mark>${form}</mark>${cutEnd(after)}</p>
      <p lang="en">
        ${
          target
            ? html`${cutStart(target[0])}<mark>${target[1]}</mark>${cutEnd(target[2])}`
            : (translation ?? '')
        }
      </p>
    </div>
  </li>` as Piece
}

const reach = 160

function cutStart(text: string): string {
  return text.length > reach ? `…${text.slice(-reach)}` : text
}

function cutEnd(text: string): string {
  return text.length > reach ? `${text.slice(0, reach)}…` : text
}

function sources(words: Words, {source = []}: RawConcept): Piece | '' {
  if (source.length === 0) return ''
  return html`<section>
    <h2>${words.sources}</h2>
    <ul>
      ${source.map(
        ({title, url, accessed}) =>
          html`<li>
            ${/^https?:/i.test(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : title},
            ${accessed}
          </li>`
      )}
    </ul>
  </section>` as Piece
}

function discussion(words: Words, {id, discussion: all = []}: RawConcept, revision: string): Piece {
  return html`<section class="discussion">
    <h2>${words.discussion}</h2>
    <ul>
      ${all.map(({at, by, text}) => html`<li><b>${by}</b> <time>${at}</time> ${text}</li>`)}
    </ul>
    <form method="post" action="/concepts/${id}/comments">
      <input type="hidden" name="revision" value="${revision}" />
      <label
        >${words.comment} <textarea name="text" rows="2" required data-key="c"></textarea>
      </label>
      <button>${words.send}</button>
    </form>
  </section>` as Piece
}

function history(words: Words, {history: all = []}: RawConcept): Piece | '' {
  if (all.length === 0) return ''
  return html`<section>
    <h2>${words.history}</h2>
    <ol class="history">
      ${all.toReversed().map(
        ({at, by, change, from, to, why}) =>
          html`<li>
            <time>${at}</time>
            <b>${by}</b> ${change}${from === undefined ? '' : html` <del>${from}</del>`}${
              to === undefined ? '' : html` <ins>${to}</ins>`
            }${why ? html` <q>${why}</q>` : ''}
          </li>`
      )}
    </ol>
  </section>` as Piece
}

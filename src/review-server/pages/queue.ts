import {html} from 'hono/html'
import {isChinese} from '../../../pipeline/language/tags.ts'
import {kinds, reviews} from '../../../pipeline/glossary/index.ts'
import type {Concept} from '../../../pipeline/glossary/index.ts'
import type {Filter, Item} from '../../../pipeline/glossary/review/queue.ts'
import type {Words} from '../words.ts'
import {layout, options} from './layout.ts'
import type {Frame, Piece} from './layout.ts'

/** As many concepts stand on a page. */
export const pageSize = 50

export interface QueuePage {
  /** What the filter lets through. */
  items: readonly Item[]
  filter: Filter
  /** From 1. */
  page: number
  domains: readonly string[]
  revisionOf: (id: string) => string
  /** What was just done, in words. */
  message?: string | undefined
}

/** The page of the queue. */
export function queuePage(frame: Frame, queue: QueuePage): Piece {
  const {words} = frame
  const {items, page, message} = queue
  const shown = items.slice((page - 1) * pageSize, page * pageSize)
  return layout(
    frame,
    words.queue,
    html`<h1>${words.queue}</h1>
      ${message ? html`<p class="message" role="status">${message}</p>` : ''}
      ${filterForm(words, queue)}
      <p class="count">
        <span role="status">${items.length} ${words.concepts}</span>
        <a href="/new" data-key="i">${words.newConcept}</a>
      </p>
      <form method="post" action="/batch${address(queue, page)}">
        <table class="queue">
          <thead>
            <tr>
              <th scope="col"><span class="unseen">${words.select}</span></th>
              <th scope="col">${words.chinese}</th>
              <th scope="col">${words.english}</th>
              <th scope="col">${words.state}</th>
              <th scope="col">${words.kind}</th>
              <th scope="col">${words.occurrences}</th>
              <th scope="col">${words.renderings}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((item) => row(words, item, queue.revisionOf(item.concept.id)))}
          </tbody>
        </table>
        <fieldset class="batch">
          <legend>${words.selected}</legend>
          <label>${words.why} <input name="why" autocomplete="off" /></label>
          <button name="review" value="approved" data-key="a">${words.approve}</button>
          <button name="review" value="rejected" data-key="r">${words.reject}</button>
          <button name="review" value="proposed" data-key="p">${words.propose}</button>
        </fieldset>
      </form>
      ${pages(words, queue)}` as Piece
  )
}

function filterForm(words: Words, {filter, domains}: QueuePage): Piece {
  const any = ['', words.any] as const
  const states = ['waiting', ...reviews, 'conflict', 'inconsistent'] as const
  return html`<form class="filter" role="search" action="/">
    <label
      >${words.search} <input type="search" name="words" value="${filter.words ?? ''}" data-key="/"
    /></label>
    <label
      >${words.state}
      <select name="state">
        ${options([any, ...states.map((one) => [one, words[one]] as const)], filter.state)}
      </select></label
    >
    <label
      >${words.kind}
      <select name="kind">
        ${options([any, ...kinds.map((one) => [one, words[one]] as const)], filter.kind)}
      </select></label
    >
    <label
      >${words.domain}
      <select name="domain">
        ${options([any, ...domains.map((one) => [one, one] as const)], filter.domain)}
      </select></label
    >
    <button>${words.filter}</button>
  </form>` as Piece
}

function row(words: Words, item: Item, revision: string): Piece {
  const {concept, reasons, occurrences, renderings, unrendered} = item
  const marks = reasons.filter((one) => one === 'conflict' || one === 'inconsistent')
  return html`<tr data-item>
    <td>
      <input
        type="checkbox"
        name="concept"
        value="${concept.id}@${revision}"
        aria-label="${words.select} ${concept.id}"
      />
    </td>
    <td lang="zh"><a href="/concepts/${concept.id}">${termsIn(concept, true) || concept.id}</a></td>
    <td lang="en">${termsIn(concept, false)}</td>
    <td>
      <span class="mark ${concept.review}">${words[concept.review]}</span>
      ${marks.map((mark) => html`<span class="mark ${mark}">${words[mark]}</span> `)}
    </td>
    <td>${words[concept.kind]}</td>
    <td class="number">${occurrences}</td>
    <td lang="en">
      ${renderings
        .slice(0, 3)
        .map(({form, count}) => html`<span class="rendering">${form} ${count}</span> `)}${
        unrendered > 0 ? html`<span class="rendering lost">? ${unrendered}</span>` : ''
      }
    </td>
  </tr>` as Piece
}

function termsIn({terms}: Concept, chinese: boolean): string {
  const good = terms.filter(
    ({lang, status}) =>
      isChinese(lang) === chinese && (status === 'preferred' || status === 'admitted')
  )
  return [...new Set(good.map(({term}) => term))].slice(0, 4).join(chinese ? '、' : ', ')
}

function pages(words: Words, queue: QueuePage): Piece {
  const {items, page} = queue
  const last = Math.max(1, Math.ceil(items.length / pageSize))
  return html`<nav class="pages" aria-label="${words.page}">
    ${page > 1 ? html`<a rel="prev" href="/${address(queue, page - 1)}">${words.previous}</a>` : ''}
    <span>${page} / ${last}</span>
    ${
      page < last
        ? html`<a rel="next" href="/${address(queue, page + 1)}">${words.following}</a>`
        : ''
    }
  </nav>` as Piece
}

/** What follows the path of an address, to come back to the same list. */
function address({filter}: QueuePage, page: number): string {
  const query = new URLSearchParams()
  for (const key of ['words', 'state', 'kind', 'domain'] as const) {
    const value = filter[key]
    if (value) query.set(key, value)
  }

  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text && `?${text}`
}

import {html} from 'hono/html'
import {termsInWords} from '../../../pipeline/glossary/review/decide.ts'
import type {RawConcept} from '../../../pipeline/glossary/schema.ts'
import type {Held} from '../../glossary/store.ts'
import type {Words} from '../words.ts'
import {layout} from './layout.ts'
import type {Frame, Piece} from './layout.ts'

export interface ConflictPage {
  /** The concept as the reviewer would have it. */
  mine: RawConcept
  /** As it is now; nothing where it is gone. */
  now: Held | undefined
  /** Where the form was sent to, and what it sent. */
  action: string
  fields: ReadonlyArray<readonly [name: string, value: string]>
}

/** The page that shows both versions of a concept that two people changed at once. */
export function conflictPage(frame: Frame, {mine, now, action, fields}: ConflictPage): Piece {
  const {words} = frame
  return layout(
    frame,
    words.stale,
    html`<h1>${words.stale}</h1>
      <p role="alert">${now ? words.staleHint : words.gone}</p>
      <div class="halves versions">
        ${version(words, words.yours, mine)} ${now ? version(words, words.theirs, now.concept) : ''}
      </div>
      ${
        now
          ? html`<form method="post" action="${action}" class="decision">
              ${fields
                .filter(([name]) => name !== 'revision')
                .map(
                  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`
                )}
              <input type="hidden" name="revision" value="${now.revision}" />
              <button>${words.again}</button>
              <a href="/concepts/${mine.id}">${words.discard}</a>
            </form>`
          : html`<p><a href="/">${words.back}</a></p>`
      }` as Piece
  )
}

function version(words: Words, title: string, concept: RawConcept): Piece {
  const {kind, note, review, terms, history = []} = concept
  const last = history.at(-1)
  return html`<section>
    <h2>${title}</h2>
    <dl>
      <dt>${words.state}</dt>
      <dd>${words[review]}</dd>
      <dt>${words.kind}</dt>
      <dd>${words[kind]}</dd>
      <dt>${words.edit}</dt>
      <dd>${termsInWords(terms)}</dd>
      ${
        note
          ? html`<dt>${words.note}</dt>
              <dd>${note}</dd>`
          : ''
      }
      ${
        last
          ? html`<dt>${words.history}</dt>
              <dd>${last.at} ${last.by} ${last.change}</dd>`
          : ''
      }
    </dl>
  </section>` as Piece
}

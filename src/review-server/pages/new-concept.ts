import path from 'node:path'
import {html} from 'hono/html'
import {layout, options} from './layout.ts'
import type {Frame, Piece} from './layout.ts'
import {termFields} from './terms-form.ts'

/**
 * The page on which a concept is written that no file has.
 *
 * @param files The glossary files, of which one is chosen by its place.
 */
export function newConceptPage(frame: Frame, files: readonly string[]): Piece {
  const {words} = frame
  const empty = {kind: 'term', terms: {}} as const
  return layout(
    frame,
    words.newConcept,
    html`<nav class="way"><a href="/" data-key="u">${words.back}</a></nav>
      <h1>${words.newConcept}</h1>
      <form class="terms" method="post" action="/concepts">
        <label
          >${words.file}
          <select name="file">
            ${options(
              files.map((file, index) => [String(index), path.basename(file)] as const),
              '0'
            )}
          </select></label
        >
        ${termFields(words, empty, ['zh', 'en', 'zh', 'en'])}
        <label>${words.why} <input name="why" autocomplete="off" /></label>
        <button class="good">${words.save}</button>
      </form>` as Piece
  )
}

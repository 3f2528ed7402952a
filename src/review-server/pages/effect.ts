import {html} from 'hono/html'
import type {Reviewing, TextFinding} from '../reviewing.ts'
import type {Words} from '../words.ts'
import {layout} from './layout.ts'
import type {Frame, Piece} from './layout.ts'

export interface EffectPage {
  id: string
  impact: ReturnType<Reviewing['impact']>
  /** Where the change itself is sent to, and what. */
  action: string
  fields: ReadonlyArray<readonly [name: string, value: string]>
}

/** The page that shows what a change would do, before it is made. */
export function effectPage(frame: Frame, {id, impact, action, fields}: EffectPage): Piece {
  const {words} = frame
  return layout(
    frame,
    words.effectOf,
    html`<h1>${words.effectOf}: ${id}</h1>
      ${list(words, words.broken, impact.broken)} ${list(words, words.mended, impact.mended)}
      <form method="post" action="${action}" class="decision">
        ${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <button class="good">${words.save}</button>
        <a href="/concepts/${id}">${words.discard}</a>
      </form>` as Piece
  )
}

/** As many passages are shown. */
const most = 100

function list(words: Words, title: string, findings: readonly TextFinding[]): Piece {
  return html`<section>
    <h2>${title}: ${findings.length}</h2>
    ${
      findings.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ul>
            ${findings.slice(0, most).map(
              ({document, unit, reason, rule, severity}) =>
                html`<li class="${severity}">
                  <span class="place">${document} ${unit ?? ''}</span> ${reason}
                  <code>${rule}</code>
                </li>`
            )}
          </ul>`
    }
  </section>` as Piece
}

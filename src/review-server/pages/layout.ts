import {html} from 'hono/html'
import type {Tongue, Words} from '../words.ts'

/** A piece of a page: escaped already. */
export type Piece = ReturnType<typeof html>

/** What every page knows. */
export interface Frame {
  words: Words
  tongue: Tongue
  /** Who decides. */
  by: string
  /** Address of this page in the other language. */
  other: string
}

/** Put a page's content into the frame that all pages share. */
export function layout(frame: Frame, title: string, content: Piece): Piece {
  const {words, tongue, by, other} = frame
  return html`<!doctype html>
    <html lang="${tongue === 'zh' ? 'zh-Hant' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} — ${words.title}</title>
        <link rel="stylesheet" href="/assets/base.css" />
        <link rel="stylesheet" href="/assets/pages.css" />
        <script src="/assets/review.js" defer></script>
      </head>
      <body>
        <header class="bar">
          <a class="home" href="/"><strong>duizhao 對照</strong> ${words.title}</a>
          <span class="by">${words.by} <b>${by}</b></span>
          <label class="keys"><input type="checkbox" id="keys" /> ${words.keysOn}</label>
          <a class="tongue" href="${other}" lang="${tongue === 'zh' ? 'en' : 'zh-Hant'}"
            >${tongue === 'zh' ? 'English' : '中文'}</a
          >
        </header>
        <main>${content}</main>
        <footer>
          <details>
            <summary>${words.keys}</summary>
            <p>${words.keysHelp}</p>
          </details>
        </footer>
      </body>
    </html>` as Piece
}

/** Options of a choice, one of them chosen. */
export function options(
  values: ReadonlyArray<readonly [value: string, label: string]>,
  chosen: string | undefined
): Piece[] {
  return values.map(([value, label]) =>
    value === chosen
      ? (html`<option value="${value}" selected>${label}</option>` as Piece)
      : (html`<option value="${value}">${label}</option>` as Piece)
  )
}

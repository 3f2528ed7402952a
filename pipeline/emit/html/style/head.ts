/** The head of the page: title, who made it, the choice of a layout, the contents. */
export const head = `
body { margin: 0 auto; max-width: var(--width); padding: 0 clamp(1rem, 4vw, 3rem) 6rem; }
.skip { position: absolute; inset-block-start: .5rem; inset-inline-start: .5rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); transform: translateY(-200%); }
.skip:focus { transform: none; }
.cover { padding-block: 1.25rem 1.75rem; }
.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 2rem; margin-block-end: clamp(2.5rem, 7vw, 5rem); color: var(--soft); font-size: .875rem; }
.bar p { margin: 0; }
.cover h1 { margin: 0; align-items: baseline; row-gap: .4rem; }
.cover .unit { margin: 0; }
h1 { font-size: clamp(1.75rem, 1.25rem + 2vw, 2.6rem); font-weight: 700; line-height: 1.3; text-wrap: balance; }
h1 :lang(zh) { letter-spacing: .02em; }
h1 > :not(:lang(zh)) { font-size: .8em; font-weight: 400; line-height: 1.3; }
h1 .source, h1 .target { text-align: start; hyphens: manual; text-wrap: balance; }
.colophon { display: flex; flex-wrap: wrap; gap: .9rem 2.75rem; margin: clamp(2rem, 4vw, 3rem) 0 0; padding-block-start: 1.1rem; border-block-start: 1px solid var(--line); font-size: .875rem; line-height: 1.55; }
.colophon div { max-width: 22rem; }
.colophon dt { color: var(--soft); font-size: .8125rem; }
.colophon dd { margin: 0; overflow-wrap: anywhere; }
.layouts { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .5rem; margin: 0; padding: 0; border: 0; }
.layouts label { position: relative; padding: .2rem .85rem; border: 1px solid var(--line); border-radius: 2rem; cursor: pointer; }
.layouts label:hover { border-color: var(--soft); }
.layouts label:has(:checked) { border-color: var(--ink); background: var(--ink); color: var(--paper); }
.layouts label:has(:focus-visible) { outline: 2px solid var(--question); outline-offset: 2px; }
.layouts input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
@media (max-width: 36rem) {
  .layouts { display: grid; grid-template-columns: repeat(3, 1fr); align-items: stretch; width: 100%; }
  .layouts label { display: grid; align-content: center; padding: .4rem .25rem; border-radius: .75rem; line-height: 1.3; text-align: center; }
  .layouts label > span > span { display: block; }
}
@supports not selector(:has(*)) { .layouts { display: none; } }
.contents { margin-block: 1rem 0; padding-block: 1.75rem; border-block: 1px solid var(--line); }
.contents h2 { margin: 0 0 .75rem; font-size: 1rem; }
.contents summary > h2 { display: inline; }
.contents ol { margin: 0; padding: 0; list-style: none; counter-reset: question; }
.contents li { padding-block: .4rem; font-size: .9375rem; line-height: 1.55; }
.contents a { display: grid; grid-template-columns: var(--pair); column-gap: var(--gap); text-decoration: none; }
.contents a :lang(zh) { grid-column: var(--zh); grid-row: var(--row); }
.contents a :not(:lang(zh)) { grid-column: var(--en); grid-row: var(--row); color: var(--soft); }
.contents a:hover span { color: var(--question); text-decoration: underline; }
.contents a { position: relative; }
.contents a > * { padding-inline-start: 2rem; }
.contents a > :not(:lang(zh)) { padding-inline-start: var(--indent); }
.contents .question > a::before { position: absolute; inset-inline-start: 0; color: var(--question); content: counter(question); counter-increment: question; font-variant-numeric: lining-nums; }
`

/**
 * How pairs stand. The chosen layout sets properties that everything in pairs follows; without it,
 * or on a narrow screen, the source stands above its target.
 */
export const pairs = `
:root { --pair: minmax(0, 1fr); --zh: auto; --en: auto; --row: auto; --gap: 0; --gutter: 0rem; --indent: 2rem; }
body { --width: 44rem; }
@media (min-width: 44rem) { body { --gutter: 6rem; --width: 50rem; } }
@media (min-width: 52rem) {
  body.columns, body:has(#layout-columns:checked) { --pair: minmax(0, 1fr) minmax(0, 1.12fr); --zh: 1; --en: 2; --row: 1; --gap: clamp(2rem, 4vw, 4rem); --gutter: 0rem; --indent: 0; --width: 82rem; }
  body:has(#layout-stacked:checked), body:has(#layout-reveal:checked) { --pair: minmax(0, 1fr); --zh: auto; --en: auto; --row: auto; --gap: 0; --gutter: 6rem; --indent: 2rem; --width: 50rem; }
}
@media (min-width: 76rem) { body.columns, body:has(#layout-columns:checked) { --gutter: 6.25rem; } body:has(#layout-stacked:checked), body:has(#layout-reveal:checked) { --gutter: 6rem; } }
.unit, .pair { display: grid; grid-template-columns: var(--pair); gap: .55rem var(--gap); }
.pair { grid-column: 1 / -1; }
.unit > :lang(zh), .pair > :lang(zh) { grid-column: var(--zh); grid-row: var(--row); }
.unit > :not(:lang(zh)), .pair > :not(:lang(zh)) { grid-column: var(--en); grid-row: var(--row); }
.unit.kept > * { grid-column: 1 / -1; }
.unit > .pair { grid-column: 1 / -1; }
.unit { margin-block: 1.1rem; }
.unit > .source, .unit > .target { display: grid; grid-template-columns: var(--gutter) minmax(0, 1fr); align-content: start; align-items: baseline; row-gap: .8rem; }
.unit > * > * { grid-column: 2; margin-block: 0; min-width: 0; }
.unit > * > .label { grid-column: 1; grid-row: 1; }
.unit > .target { color: var(--second); }
.label { font-size: .9375rem; font-weight: 600; line-height: inherit; text-align: start; hyphens: manual; padding-inline-end: .5rem; }
.label:lang(en) { font-variant-caps: small-caps; letter-spacing: .02em; }
.turn .label { color: var(--soft); font-style: normal; }
.turn.question .label { color: var(--question); font-family: inherit; font-style: normal; }
.turn.voice-1 .label { color: var(--voice-1); }
.turn.voice-2 .label { color: var(--voice-2); }
.turn.voice-3 .label { color: var(--voice-3); }
.turn.voice-4 .label { color: var(--voice-4); }
@media (max-width: 75.99rem) {
  body.columns .unit > * > .label, body:has(#layout-columns:checked) .unit > * > .label { grid-column: 2; grid-row: auto; margin-block-end: -.7rem; }
}
.fold { display: none; }
body:has(#layout-reveal:checked) .fold { display: block; justify-self: start; position: relative; margin-block: .35rem; margin-inline-start: var(--gutter); padding-inline: .1rem; color: var(--soft); font-size: .875rem; cursor: pointer; }
body:has(#layout-reveal:checked) .fold:not(:has(:checked)) + .target { display: none; }
.fold input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.fold span::before { content: "+ "; }
.fold :checked + span::before { content: "− "; }
.fold:hover { color: var(--question); }
.fold:has(:focus-visible) { outline: 2px solid var(--question); outline-offset: 2px; }
`

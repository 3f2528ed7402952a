/** A speaker's label above the text, or in a gutter beside it. */
export const above = '--gutter: 0rem; --label: auto / 2; --lift: -.7rem;'
const beside = (width: string) => `--gutter: ${width}; --label: 1 / 1; --lift: 0;`

/**
 * How pairs stand. The chosen layout sets properties that everything in pairs follows; without it,
 * or on a narrow screen, the source stands above its target.
 */
export const pairs = `
:root { --pair: minmax(0, 1fr); --zh: auto; --en: auto; --row: auto; --gap: 0; --indent: 2rem; ${above} }
body { --width: 44rem; }
@media (min-width: 44rem) { body { --width: 50rem; ${beside('6rem')} } }
@media (min-width: 52rem) {
  body.columns, body:has(#layout-columns:checked) { --pair: minmax(0, 1fr) minmax(0, 1.12fr); --zh: 1; --en: 2; --row: 1; --gap: clamp(2rem, 4vw, 4rem); --indent: 0; --width: 82rem; ${above} }
  body:has(#layout-stacked:checked), body:has(#layout-reveal:checked) { --pair: minmax(0, 1fr); --zh: auto; --en: auto; --row: auto; --gap: 0; --indent: 2rem; --width: 50rem; ${beside('6rem')} }
}
@media (min-width: 76rem) { body.columns, body:has(#layout-columns:checked) { ${beside('6.25rem')} } body:has(#layout-stacked:checked), body:has(#layout-reveal:checked) { ${beside('6rem')} } }
.unit, .pair { display: grid; grid-template-columns: var(--pair); gap: .55rem var(--gap); }
.pair { grid-column: 1 / -1; }
.unit > :lang(zh), .pair > :lang(zh) { grid-column: var(--zh); grid-row: var(--row); }
.unit > :not(:lang(zh)), .pair > :not(:lang(zh)) { grid-column: var(--en); grid-row: var(--row); }
.unit.kept > * { grid-column: 1 / -1; }
.unit > .pair { grid-column: 1 / -1; }
.unit { margin-block: 1.1rem; }
.unit > .source, .unit > .target { display: grid; grid-template-columns: var(--gutter) minmax(0, 1fr); align-content: start; align-items: baseline; row-gap: .8rem; }
.unit > * > * { grid-column: 2; margin-block: 0; min-width: 0; }
.unit > * > .label { grid-area: var(--label); margin-block-end: var(--lift); }
.unit > .target { color: var(--second); }
.label { font-size: .9375rem; font-weight: 600; line-height: inherit; text-align: start; hyphens: manual; padding-inline-end: .5rem; }
.label:lang(en) { font-variant-caps: small-caps; letter-spacing: .02em; }
.turn .label { color: var(--soft); font-style: normal; }
.turn.question .label { color: var(--question); font-family: inherit; font-style: normal; }
.turn.voice-1 .label { color: var(--voice-1); }
.turn.voice-2 .label { color: var(--voice-2); }
.turn.voice-3 .label { color: var(--voice-3); }
.turn.voice-4 .label { color: var(--voice-4); }
.fold { display: none; }
body:has(#layout-reveal:checked) .fold { display: block; justify-self: start; position: relative; margin-block: .35rem; margin-inline-start: var(--gutter); padding-inline: .1rem; color: var(--soft); font-size: .875rem; cursor: pointer; }
body:has(#layout-reveal:checked) .fold:not(:has(:checked)) + .target { display: none; }
.fold input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.fold span::before { content: "+ "; }
.fold :checked + span::before { content: "− "; }
.fold:hover { color: var(--question); }
.fold:has(:focus-visible) { outline: 2px solid var(--question); outline-offset: 2px; }
`

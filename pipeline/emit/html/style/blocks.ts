const groups = Array.from({length: 12}, (_, index) => `.g${index + 1}`)

/** What stands in the text: questions, notes, terms, tables, pictures, sentences. */
export const blocks = `
.front { padding-block: 2rem 1rem; }
.lead { font-size: 1.0625em; }
.byline, .dateline, .sign-off, .rubric, .editor-note, .caption, .translator-note { color: var(--soft); font-size: .9375rem; }
.unit.byline > .target, .unit.sign-off > .target, .unit.rubric > .target, .unit.editor-note > .target, .unit.caption > .target { color: inherit; }
.apparatus { color: var(--soft); }
/* In a long book, what is far from the screen is laid out when it comes near. */
.exchange { margin-block-start: 2.5rem; }
.long .exchange { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
.question-number { display: flex; align-items: center; gap: 1rem; margin-block-end: 1.75rem; color: var(--question); font-size: 1rem; font-weight: 400; font-variant-numeric: lining-nums; line-height: 1.6; }
.question-number::before, .question-number::after { flex: 1; border-block-start: 1px solid var(--line); content: ""; }
.turn { margin-block: 1.9rem; }
.turn:first-of-type { margin-block-start: 0; }
h2, h3, h4, h5, h6 { margin-block: 0; font-size: 1.2rem; line-height: 1.45; }
.unit.heading { margin-block: 2.5rem 1rem; }
.turn .pair > * { padding-inline-start: var(--gutter); }
a[role='doc-glossref'] { text-decoration-color: var(--thread); text-decoration-style: dotted; }
a[role='doc-glossref']:hover { text-decoration-color: currentcolor; }
sup { white-space: nowrap; line-height: 0; font-size: .75em; }
a[role='doc-noteref'] { padding-inline: .15em; color: var(--question); text-decoration: none; font-style: normal; }
.note { color: var(--soft); font-size: .875rem; line-height: 1.6; border-inline-start: 2px solid var(--line); padding-inline-start: .75rem; }
.note p { margin: 0; font-family: inherit; font-style: normal; }
.note .number { color: var(--question); }
.missing { min-height: 2.5rem; color: var(--soft); font-size: .875rem; }
.missing p { padding: .35rem .75rem; border: 1px dashed var(--soft); border-radius: .25rem; }
ul, ol { padding-inline-start: 1.4em; }
.task { list-style: none; margin-inline-start: -1.4em; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
blockquote p { margin: 0; }
hr { width: 6rem; margin: 1.5rem auto; border: 0; border-block-start: 1px solid var(--soft); }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .3rem .5rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: baseline; overflow-wrap: anywhere; font-variant-numeric: lining-nums tabular-nums; }
/* Short words of a narrow table stay whole. */
td:first-child:nth-last-child(-n + 4), td:first-child:nth-last-child(-n + 4) ~ td, th:first-child:nth-last-child(-n + 4), th:first-child:nth-last-child(-n + 4) ~ * { min-width: 3.3em; }
thead > tr > * { border-block-end-color: var(--soft); font-weight: 600; }
.right { text-align: end; }
.center { text-align: center; }
pre { padding: .8rem 1rem; border-radius: .25rem; background: var(--raised); line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; }
.picture { padding-inline: .3em; border: 1px dashed var(--soft); color: var(--soft); }
@media (hover: hover) {
${groups.map((group) => `  .unit:has(${group}:hover) ${group}`).join(',\n')} { background: var(--mark); }
}
`

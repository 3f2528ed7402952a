/** The glossary at the end. */
export const glossary = `
.glossary { margin-block-start: 5rem; padding-block-start: 2rem; border-block-start: 3px double var(--line); }
.glossary h2 { font-size: 1.5rem; }
.glossary h3 { margin-block: 2rem .5rem; color: var(--soft); font-size: 1rem; }
.glossary dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0 2.5rem; margin: 0; }
.entry { padding-block: .8rem; border-block-start: 1px solid var(--line); line-height: 1.55; }
.entry .terms { margin-inline-end: .5em; color: var(--second); }
.entry dfn { color: var(--ink); font-style: normal; font-weight: 600; }
.entry dd { margin: .15rem 0 0; color: var(--soft); font-size: .875rem; }
.entry p { margin: 0; overflow-wrap: anywhere; }
.entry .date { white-space: nowrap; }
.standing { font-style: italic; }
`

/**
 * The book's style sheet. Faces, sizes and colours are the reader's; pairs stand one above the other
 * unless the screen is wide and knows grids. No positions, overflow, inline blocks or columns:
 * readers that lay out pages break on them.
 */
export const style = `
body { margin: 0; padding: 0 2%; line-height: 1.6; overflow-wrap: break-word; }
:lang(en) { hyphens: auto; }
:lang(zh) { hyphens: none; line-break: strict; }
div:lang(zh) { line-height: 1.75; }
h1 { margin: 2em 0 1.5em; font-size: 1.6em; line-height: 1.35; }
h2, h3, h4, h5, h6 { margin: 1.5em 0 .75em; line-height: 1.35; }
h1 span, .pair span { display: block; }
h1 :lang(en) { font-size: .85em; font-weight: normal; }
p { margin: .4em 0; }
a { color: inherit; }
em:lang(zh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; -epub-text-emphasis-style: filled dot; }
.unit { margin: 1.1em 0; }
.target { margin-top: .4em; }
.question-number { margin: 2.5em 0 1.5em; border-bottom: 1px solid; padding-bottom: .25em; font-size: .9em; font-weight: normal; break-after: avoid; page-break-after: avoid; }
.label { margin-bottom: 0; font-weight: bold; break-after: avoid; page-break-after: avoid; }
.label:lang(en) { font-variant: small-caps; }
.question :lang(en) > p { font-style: italic; }
.question :lang(en) > p.label { font-style: normal; }
.byline, .dateline, .rubric, .editor-note, .caption, .sign-off { font-size: .9em; }
.missing p { border: 1px dashed; padding: .25em .75em; font-size: .9em; }
.note { margin: .5em 0; border-left: 2px solid; padding-left: .75em; font-size: .85em; }
sup { font-size: .75em; line-height: 0; }
blockquote { margin: .4em 0; border-left: 2px solid; padding-left: 1em; }
ul, ol { margin: .4em 0; padding-left: 1.5em; }
.task { list-style-type: none; }
table { border-collapse: collapse; margin: .5em 0; }
th, td { border-bottom: 1px solid; padding: .2em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td:first-child:nth-last-child(-n + 4), td:first-child:nth-last-child(-n + 4) ~ td, th:first-child:nth-last-child(-n + 4), th:first-child:nth-last-child(-n + 4) ~ * { min-width: 3.3em; }
th.right, td.right { text-align: right; }
th.center, td.center { text-align: center; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85em; }
img { max-width: 100%; height: auto; }
.picture { border: 1px dashed; padding: 0 .3em; }
details { margin-top: .4em; }
summary { font-size: .85em; }
.colophon { margin: 2em 0; font-size: .9em; }
.colophon div { margin: .75em 0; }
dt { font-weight: bold; }
.colophon dt { font-weight: normal; font-size: .9em; }
dd { margin: 0; }
dfn { font-style: normal; font-weight: bold; }
.entry { margin: 1em 0; break-inside: avoid; page-break-inside: avoid; }
.entry dd { font-size: .9em; }
.terms { margin-right: .4em; font-weight: normal; }
nav ol { list-style-type: none; padding-left: 0; }
nav ol ol { padding-left: 1.25em; }
nav li { margin: .6em 0; }
nav li span { display: block; }
@supports (display: grid) {
  @media (min-width: 60em) {
    .columns .unit, .columns .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 2.5rem; }
    .columns .unit > *, .columns .pair > * { grid-column: 2; grid-row: 1; margin-top: 0; }
    .columns .unit > :lang(zh), .columns .pair > :lang(zh) { grid-column: 1; }
    .columns .unit > .pair, .columns .kept > *, .columns .unit > .note { grid-column: 1 / -1; grid-row: auto; }
    .columns .unit > * > :first-child { margin-top: 0; }
  }
}
`.trimStart()

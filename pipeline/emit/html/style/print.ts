import {above} from './pairs.ts'

/** On paper: no furniture, nothing hidden, columns only where they were chosen. */
export const print = `
@media print {
  @page { margin: 18mm 16mm; }
  html { background: none; font-size: 9.5pt; }
  body { --width: none; padding: 0; }
  body:has(#layout-columns:checked) { --pair: minmax(0, 1fr) minmax(0, 1.12fr); --zh: 1; --en: 2; --row: 1; --gap: 8mm; --indent: 0; ${above} }
  .skip, .layouts, .fold { display: none !important; }
  body:has(#layout-reveal:checked) .fold:not(:has(:checked)) + .target { display: grid; }
  .exchange { content-visibility: visible; }
  .label, h1, h2, h3, .question-number { break-after: avoid; }
  .entry, tr, img { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  a { text-decoration: none; }
}
`

import type {Element} from 'xast'
import {x} from 'xastscript'

const summary = {
  en: 'Each paragraph stands beside or above its translation, and each text names its language. The book can be read from beginning to end as text, and moved through by question and by heading; terms link to a glossary and notes link back.',
  zh: '每段原文與譯文相對，各標明語言。全書可作為文字依序閱讀，可按問題與標題移動；術語連到詞彙表，註釋可返回正文。'
}

/**
 * What the book says of its accessibility (EPUB Accessibility 1.1, schema.org).
 *
 * Conformance to WCAG is not claimed: nobody has certified a book that a program made.
 *
 * @param pictures Whether there are any, and whether each has alternative text.
 */
export function accessibility(pictures: {any: boolean; described: boolean}): Element[] {
  const isTextual = !pictures.any || pictures.described
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    ...(pictures.any && pictures.described ? ['alternativeText'] : [])
  ]
  return [
    schema('accessMode', 'textual'),
    ...(pictures.any ? [schema('accessMode', 'visual')] : []),
    schema('accessModeSufficient', isTextual ? 'textual' : 'textual,visual'),
    ...features.map((feature) => schema('accessibilityFeature', feature)),
    schema('accessibilityHazard', 'none'),
    schema('accessibilitySummary', summary.en, {'xml:lang': 'en'}),
    schema('accessibilitySummary', summary.zh, {'xml:lang': 'zh-Hant'})
  ]
}

function schema(name: string, value: string, attributes: Record<string, string> = {}): Element {
  return x('meta', {property: `schema:${name}`, ...attributes}, value)
}

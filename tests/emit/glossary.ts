import type {Concept, Glossary, Kind} from '../../pipeline/glossary/index.ts'

function concept(
  id: string,
  kind: Kind,
  zh: string,
  en: string,
  more: Partial<Concept> = {}
): Concept {
  const terms: Concept['terms'] = [
    {lang: 'zh', status: 'preferred', term: zh},
    {lang: 'en', status: 'preferred', term: en}
  ]
  return {domain: 'libraries', id, kind, review: 'approved', source: [], terms, ...more}
}

const concepts: Concept[] = [
  concept('character-recognition', 'term', '文字辨識', 'character recognition', {
    note: 'Reading print or handwriting by machine.',
    source: [
      {
        accessed: '2025-02-03',
        title: 'A handbook of old print',
        url: 'https://example.org/ocr?a=1&b=2'
      }
    ],
    terms: [
      {lang: 'zh', status: 'preferred', term: '文字辨識'},
      {lang: 'zh-CN', status: 'admitted', term: '文字识别'},
      {lang: 'zh', status: 'forbidden', term: '讀字機'},
      {lang: 'en', status: 'preferred', term: 'character recognition'},
      {lang: 'en', status: 'admitted', term: 'OCR'}
    ]
  }),
  concept('lin', 'person', '林硯秋', 'Lin Yanqiu'),
  concept('harbour-library', 'organisation', '港城圖書館', 'Harbour Library', {review: 'proposed'}),
  concept('never', 'term', '從未出現', 'never seen')
]

/** Four concepts, of which three occur in the test book. */
export const glossary: Glossary = new Map(concepts.map((entry) => [entry.id, entry]))

/** What each rule looks for, in one line. */
export const descriptions: Partial<Record<string, string>> = {
  'ambiguous-term':
    'A word that several concepts of the glossary share, without a clue which is meant',
  'changed-source': 'A source that is not what it was when the side-by-side file was made',
  'damaged-mark':
    'A mark of a side-by-side file that is lost or damaged, or text outside its marks',
  'doubled-word': 'A word that stands twice in a row',
  'doubtful-pair': 'A pair of source and translation whose score is low',
  'empty-document': 'A text without any block',
  'han-in-target': 'Chinese characters left in an English translation',
  'html-comment': 'An HTML comment, which is left out of the book',
  'latin-token-lost': 'A name or code in Latin letters that the translation does not have',
  'markdown-limit': 'Markup that is nested or repeated too far to be read',
  'missing-image': 'A picture that cannot be had',
  'missing-target': 'A block without translation',
  'mixed-languages': 'A text that has its translation in the same file',
  'number-mismatch': 'A number whose value the two sides do not share',
  'over-conversion': 'A word that a conversion between Chinese scripts got wrong',
  'speaker-mismatch': 'A label that names another speaker than the source does',
  'stray-characters': 'Invisible characters, which are left out',
  'term-forbidden': 'A word that the glossary forbids for a concept of the source',
  'term-missing': 'A concept of the source that the translation does not render',
  'unbalanced-quotes': 'A quotation mark without its counterpart',
  'unknown-encoding': 'A file whose encoding is uncertain',
  'unknown-front-matter': 'Front matter, or a field of it, that cannot be read',
  'unknown-speaker': 'A label that may or may not name a speaker',
  'unpaired-source': 'A block of the source without counterpart in the translation',
  'unpaired-target': 'A block of the translation without counterpart in the source',
  'unrelated-translation': 'A translation of which nearly nothing pairs with the source',
  untranslated: 'A translation that repeats its source or is in another language'
}

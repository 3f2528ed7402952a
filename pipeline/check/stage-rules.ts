import type {RuleFacts} from './rule.ts'

/** What other stages find, and what reading and writing files finds; its severity can be set too. */
export const stageRules: readonly RuleFacts[] = [
  {
    id: 'ambiguous-term',
    description:
      'A word that several concepts of the glossary share, without a clue which is meant',
    severity: 'info'
  },
  {
    id: 'changed-source',
    description: 'A source that is not what it was when the side-by-side file was made',
    severity: 'warning'
  },
  {
    id: 'damaged-mark',
    description: 'A mark of a side-by-side file that is lost or damaged, or text outside its marks',
    severity: 'warning'
  },
  {
    id: 'empty-document',
    description: 'A text without any block',
    severity: 'error'
  },
  {
    id: 'html-comment',
    description: 'An HTML comment, which is left out of the book',
    severity: 'info'
  },
  {
    id: 'markdown-limit',
    description: 'Markup that is nested or repeated too far to be read',
    severity: 'warning'
  },
  {
    id: 'missing-image',
    description: 'A picture that cannot be had',
    severity: 'warning'
  },
  {
    id: 'mixed-languages',
    description: 'A text that has its translation in the same file',
    severity: 'warning'
  },
  {
    id: 'moved-block',
    description: 'A block whose counterpart stands elsewhere in the translation, out of order',
    severity: 'warning'
  },
  {
    id: 'no-answer',
    description: 'A block that the engine did not translate, though asked more than once',
    severity: 'warning'
  },
  {
    id: 'stale-translation',
    description: 'An engine’s translation whose terms the glossary has changed since',
    severity: 'info'
  },
  {
    id: 'stray-characters',
    description: 'Invisible characters, which are left out',
    severity: 'info'
  },
  {
    id: 'unknown-encoding',
    description: 'A file whose encoding is uncertain',
    severity: 'warning'
  },
  {
    id: 'unknown-front-matter',
    description: 'Front matter, or a field of it, that cannot be read',
    severity: 'warning'
  },
  {
    id: 'unknown-speaker',
    description: 'A label that may or may not name a speaker',
    severity: 'warning'
  },
  {
    id: 'unpaired-source',
    description: 'A block of the source without counterpart in the translation',
    severity: 'warning'
  },
  {
    id: 'unpaired-target',
    description: 'A block of the translation without counterpart in the source',
    severity: 'warning'
  },
  {
    id: 'unrelated-translation',
    description: 'A translation of which nearly nothing pairs with the source',
    severity: 'error'
  }
]

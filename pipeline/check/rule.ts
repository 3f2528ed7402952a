import type {Root} from 'mdast'
import type {Lexicon} from '../glossary/extract/lexicon.ts'
import type {Glossary} from '../glossary/index.ts'
import type {Finding, Severity, Unit} from '../tree/index.ts'

/** What rules know beside the unit. */
export interface Context {
  glossary: Glossary
  /** BCP 47 tags. */
  sourceLang: string
  targetLang: string
  /** What a dictionary knows, where one is loaded. */
  lexicon?: Lexicon | undefined
}

/** What everybody may know of a rule: the report of a code host, the README. */
export interface RuleFacts {
  id: string
  /** What it finds: one line without full stop. */
  description: string
  /** Of its findings, where they do not say otherwise. */
  severity: Severity
}

/** Looks at one unit and changes nothing; its id is its file's name. */
export interface Rule extends RuleFacts {
  check: (unit: Unit, context: Context) => Finding[]
}

/** Looks at a whole text and changes nothing. */
export interface BookRule extends RuleFacts {
  check: (tree: Root, context: Context) => Finding[]
}

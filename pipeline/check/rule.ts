import type {Root} from 'mdast'
import type {Glossary} from '../glossary/index.ts'
import type {Finding, Severity, Unit} from '../tree/index.ts'

/** What rules know beside the unit. */
export interface Context {
  glossary: Glossary
  /** BCP 47 tags. */
  sourceLang: string
  targetLang: string
}

/** Looks at one unit and changes nothing. */
export interface Rule {
  /** The file's name. */
  id: string
  /** Of its findings, where they do not say otherwise. */
  severity: Severity
  check: (unit: Unit, context: Context) => Finding[]
}

/** Looks at a whole text and changes nothing. */
export interface BookRule {
  id: string
  severity: Severity
  check: (tree: Root, context: Context) => Finding[]
}

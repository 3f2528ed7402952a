import type {Citation, Comment, Definition, HistoryEntry, Passage, Relations} from './evidence.ts'

export type {Citation, Comment, Definition, HistoryEntry, Passage, Relations} from './evidence.ts'

/**
 * Standing of a term within its concept: TBX administrative status, `forbidden`, and IATE’s `lookup`,
 * a form that is recognised and never offered.
 */
export const statuses = [
  'preferred',
  'admitted',
  'deprecated',
  'superseded',
  'forbidden',
  'lookup'
] as const
export type Status = (typeof statuses)[number]

/** How far people have got with a concept or a term; only `approved` binds. */
export const reviews = ['candidate', 'proposed', 'approved', 'rejected'] as const
export type Review = (typeof reviews)[number]

export const kinds = ['person', 'organisation', 'place', 'product', 'term'] as const
export type Kind = (typeof kinds)[number]

/** TBX term types. */
export const termTypes = [
  'full-form',
  'short-form',
  'abbreviation',
  'acronym',
  'variant',
  'phrase'
] as const
export type TermType = (typeof termTypes)[number]

/** TBX parts of speech. */
export const partsOfSpeech = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const
export type PartOfSpeech = (typeof partsOfSpeech)[number]

/**
 * How a term is looked for: as a word in all its forms (where not said otherwise), only as it is
 * written, or as any stretch of characters, though it were cut out of words.
 */
export const matchModes = ['word', 'exact', 'anywhere'] as const
export type MatchMode = (typeof matchModes)[number]

/** A term of a concept in one language. */
export interface TermEntry {
  term: string
  /** BCP 47 tag: `zh`, `zh-TW`, `en`, … */
  lang: string
  status: Status
  /** Where it is another than its concept's. */
  review?: Review
  type?: TermType
  partOfSpeech?: PartOfSpeech
  match?: MatchMode
  /** Matched only in this case. */
  case?: 'exact'
  /** Words of which one must stand within 40 characters. */
  near?: string[]
  /** Words of which none may stand within 40 characters. */
  notNear?: string[]
  /** Inflected forms that no rule yields. */
  forms?: string[]
  /** How a translation writes it where it first stands: `artificial general intelligence (AGI)`. */
  firstMention?: string
  /** The parts of a person's name; the family name may stand alone later. */
  name?: {family: string; given?: string}
  /** Passages in which it stands. */
  context?: Passage[]
  note?: string
}

/** A concept with its terms in both languages (TBX concept entry). */
export interface Concept {
  id: string
  kind: Kind
  review: Review
  terms: TermEntry[]
  /** Written in the translation as it stands in the source. */
  doNotTranslate?: true
  /** By language. */
  definition?: Record<string, Definition>
  relations?: Relations
  note?: string
  source: Citation[]
  /** Who changed what, when and why; oldest first. */
  history?: HistoryEntry[]
  discussion?: Comment[]
  domain: string
}

/** Concepts by id, in file order. */
export type Glossary = ReadonlyMap<string, Concept>

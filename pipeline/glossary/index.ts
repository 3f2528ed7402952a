/** Standing of a term within its concept (TBX administrative status, and `forbidden`). */
export type Status = 'preferred' | 'admitted' | 'deprecated' | 'forbidden'

/** How far people have got with a concept; only `approved` binds. */
export type Review = 'candidate' | 'proposed' | 'approved' | 'rejected'

export type Kind = 'person' | 'organisation' | 'place' | 'product' | 'term'

/** A term of a concept in one language. */
export interface TermEntry {
  term: string
  /** BCP 47 tag: `zh`, `zh-TW`, `en`, … */
  lang: string
  status: Status
  /** Matched only in this case. */
  case?: 'exact'
  /** Words of which one must stand within 40 characters. */
  near?: string[]
  /** Words of which none may stand within 40 characters. */
  notNear?: string[]
}

/** Where a concept's terms were seen. */
export interface Citation {
  title: string
  url: string
  /** ISO 8601 date. */
  accessed: string
}

/** A concept with its terms in both languages (TBX concept entry). */
export interface Concept {
  id: string
  kind: Kind
  review: Review
  terms: TermEntry[]
  note?: string
  source: Citation[]
  domain: string
}

/** Concepts by id, in file order. */
export type Glossary = ReadonlyMap<string, Concept>

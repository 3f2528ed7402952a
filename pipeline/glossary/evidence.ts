/** Where a concept's terms were seen. */
export interface Citation {
  title: string
  url: string
  /** ISO 8601 date. */
  accessed: string
}

/** What a concept is, in words. */
export interface Definition {
  text: string
  /** Who says so: a title, an address. */
  source?: string
}

/** A passage in which a term stands. */
export interface Passage {
  text: string
  source?: string
}

/** Ids of other concepts. */
export interface Relations {
  broader?: string
  replacedBy?: string
  antonym?: string
  seeAlso?: string[]
}

/** A change that somebody made (TBX transaction). */
export interface HistoryEntry {
  /** ISO 8601, date or date and time. */
  at: string
  by: string
  /** The field that was changed, or `created`. */
  change: string
  from?: string
  to?: string
  why?: string
}

/** What somebody said about a concept. */
export interface Comment {
  at: string
  by: string
  text: string
}

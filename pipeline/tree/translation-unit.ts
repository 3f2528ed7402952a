/** A translation unit as memories exchange it (TMX 1.4b `tu`): one text in several languages. */
export interface TranslationUnit {
  /** BCP 47 tag of the source; `*all*` where any may be. */
  sourceLang: string
  /** When it was last changed: ISO 8601 instant, UTC. */
  changed?: string
  /** Values of `prop` by its type. */
  props: Record<string, string>
  variants: Array<{lang: string; text: string}>
}

/** A memory as it is exchanged. */
export interface TranslationMemory {
  /** The program that made it, and what kind of text it holds. */
  tool: string
  datatype: string
  units: TranslationUnit[]
}

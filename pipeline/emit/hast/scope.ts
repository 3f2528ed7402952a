import type {Element} from 'hast'
import type {Definition} from 'mdast'
import type {Glossary} from '../../glossary/index.ts'
import type {Matter, SideName} from '../../tree/index.ts'

/** No more places than this are listed to go back to: a term of a long book stands in every turn. */
export const placesListed = 20

/** What the notes and link definitions of one side of a chapter are, found before it is rendered. */
export interface References {
  definitions: ReadonlyMap<string, Definition>
  /** Identifiers of the footnotes that there are. */
  notes: ReadonlySet<string>
  /** Number of each footnote by its identifier, in the order of first reference. */
  numbers: ReadonlyMap<string, number>
  /** How often each footnote is referred to. */
  counts: ReadonlyMap<string, number>
}

/** The first place of a concept in a turn. */
export interface TermAnchor {
  concept: string
  /** The id of the link. */
  id: string
}

/** How a unit's target is folded away. */
type Fold = 'none' | 'details' | 'checkbox'

/** What handlers know of the chapter around a node; they keep their place in it. */
export interface Scope {
  readonly glossary: Glossary
  /** Stands before every id of the chapter. */
  readonly prefix: string
  readonly fold: Fold
  /** BCP 47 tags of the two texts. */
  readonly languages: {source: string; target: string}
  /** Whether sentences are wrapped, so that pairs of them can be shown. */
  readonly sentences: boolean
  /** Address of a picture in the output; undefined where there is none to show. */
  readonly image: (url: string) => string | undefined
  /** Address of a concept's entry. */
  readonly entry: (concept: string) => string
  readonly references: Readonly<Record<SideName, References>>
  /** Ids of the units' sentence groups, side and number → group; renewed at every unit. */
  groups: ReadonlyMap<string, number>
  /** Labels as readers see them, by label: a few stand at every turn. */
  readonly labels: Map<string, string>
  side: SideName
  unit: string
  matter: Matter | undefined
  /** The unit that is the chapter's title, and the level of that. */
  title: {unit: string | undefined; level: number}
  /** Concepts linked in this turn and where. */
  linked: Map<string, string>
  turn: string
  /** Whether an `a` stands around the node. */
  inLink: boolean
  /** Level of the last heading, of the headings' parent, and of the text's heading depths. */
  heading: {last: number; base: number; depths: readonly number[]}
  /** How often each footnote of a side was referred to until here; key is side and identifier. */
  referred: Map<string, number>
  /** How many translator's notes of each side stand before here. */
  asideCount: Record<SideName, number>
  /** Translator's notes that wait for the end of their side. */
  asides: Element[]
  anchors: TermAnchor[]
  /** Every id of the chapter. */
  readonly given: Set<string>
  /** Those given out since it was last emptied. */
  ids: string[]
}

/** What differs between outputs. */
export type ScopeOptions = Pick<
  Scope,
  'glossary' | 'prefix' | 'fold' | 'languages' | 'sentences' | 'image' | 'entry'
> & {
  /** Level of the chapter's title. */
  base: number
}

/** An id of this chapter, noted as given out. */
export function give(scope: Scope, name: string): string {
  let id = scope.prefix + name
  // Two notes of one name are possible; the first is the one that is meant.
  while (scope.given.has(id)) id += '-'
  scope.given.add(id)
  scope.ids.push(id)
  return id
}

/** Characters that an id and a fragment carry unescaped; the rest becomes `.` and its number. */
export function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/gu, (c) => `.${c.codePointAt(0)?.toString(16)}`)
}

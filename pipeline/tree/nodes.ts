import type {BlockContent, Data, DefinitionContent, Parent, PhrasingContent} from 'mdast'

/** What part a speaker's turn plays in the conversation. */
export type Role = 'question' | 'answer' | 'other'

/** XLIFF 2.1 segment states. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final'

/** Where the target of a unit comes from; `kept` needs none, `added` stands only in the translation. */
export type Origin = 'given' | 'memory' | 'engine' | 'person' | 'kept' | 'added'

/** What a block is in its text; blocks without one are plain paragraphs. */
export type Matter =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'dateline'
  | 'lead'
  | 'editor-note'
  | 'translator-note'
  | 'rubric'
  | 'caption'
  | 'heading'
  | 'sign-off'

/** A block as it stands in one text, before it is wrapped into a unit. */
export type Block = BlockContent | DefinitionContent

/** What duizhao knows of a block. */
export interface BlockFacts {
  /** The block as Markdown: its characters as written, without the speaker's label. */
  value: string
  /** The speaker's label as written (`**問：**`), where one stood before the block. */
  label?: string
  /** What the block is in its text. */
  matter?: Matter
  /** What of its text stands in the file as it is, in order; nothing where that is not known. */
  written?: Stretch[]
}

/** A stretch of a block's text that stands so on one line of the file. */
export interface Stretch {
  /** Offset into `blockText` of the block, in UTF-16 code units. */
  at: number
  length: number
  /** Where it begins in the file as the user has it; one-based, in UTF-16 code units. */
  line: number
  column: number
}

/** A person, outlet or role that speaks. */
export interface Speaker {
  /** The fullest form of the name that the text gives: the speaker's identity within this text. */
  name: string
  /** The name in the other script as the text gives it: `保羅·特里奧羅(Paul Triolo)`. */
  latin?: string
  /** The speaker's name in the other language, once both texts are paired. */
  counterpart?: string
}

/** What one speaker says, until another speaks. */
export interface Turn extends Parent {
  type: 'turn'
  /** `Speaker.name` of who speaks, where the text tells. */
  speaker?: string
  role: Role
  /** Blocks until the `units` stage, units after it. */
  children: Array<Unit | Block>
  data?: TurnData
}

/** The aligned pair: a source, a target, or both. */
export interface Unit extends Parent {
  type: 'unit'
  /** Identity by place: `u1`, `u2`, … in document order. */
  id: string
  /** Identity by content: hash of the normalised source (of the target where there is no source). */
  key: string
  state: State
  origin?: Origin
  /** How sure the pairing is, 0 to 1. */
  score?: number
  /** The units that an n–m pair joined, in order. */
  parts?: Array<{id: string; key: string}>
  matter?: Matter
  children: Array<Source | Target>
  data?: UnitData
}

/** Which side of a unit, which of the two texts. */
export type SideName = 'source' | 'target'

interface Side extends Parent {
  /** BCP 47 tag: `zh-Hant`, `zh-Hans-CN`, `en`. */
  lang: string
  /** The text as Markdown, as written, verbatim; several blocks are joined by a blank line. */
  value: string
  /** The speaker's label as written, where one stood here. */
  label?: string
  /** The blocks that `value` parses to. */
  children: Array<BlockContent | DefinitionContent>
}

/** The side that is translated from. */
export interface Source extends Side {
  type: 'source'
  data?: SourceData
}

/** The side that is translated to. */
export interface Target extends Side {
  type: 'target'
  data?: TargetData
}

/** A sentence, or its part where inline nodes cut it; parts share `n`. */
export interface Segment extends Parent {
  type: 'segment'
  n: number
  /** The numbers of its counterparts on the other side of the unit. */
  with: number[]
  children: PhrasingContent[]
  data?: SegmentData
}

/** An occurrence of a concept, or its part where inline nodes cut it; parts share `n`. */
export interface Term extends Parent {
  type: 'term'
  /** The concept's id in the glossary. */
  concept: string
  /** The form that stands here, as written. */
  form: string
  n: number
  children: PhrasingContent[]
  data?: TermData
}

/** Editorial apparatus inside a block: marked in place, never split off. */
export interface Apparatus extends Parent {
  type: 'apparatus'
  kind: 'dateline' | 'byline' | 'stage-direction' | 'translator-note'
  children: PhrasingContent[]
  data?: ApparatusData
}

/** Empty, for plugins to augment. */
export interface TurnData extends Data {}
/** Empty, for plugins to augment. */
export interface UnitData extends Data {}
/** Empty, for plugins to augment. */
export interface SourceData extends Data {}
/** Empty, for plugins to augment. */
export interface TargetData extends Data {}
/** Empty, for plugins to augment. */
export interface SegmentData extends Data {}
/** Empty, for plugins to augment. */
export interface TermData extends Data {}
/** Empty, for plugins to augment. */
export interface ApparatusData extends Data {}

declare module 'mdast' {
  interface RootContentMap {
    turn: Turn
    unit: Unit
    source: Source
    target: Target
    segment: Segment
    term: Term
    apparatus: Apparatus
  }

  interface PhrasingContentMap {
    segment: Segment
    term: Term
    apparatus: Apparatus
  }

  interface RootData {
    /** BCP 47 tag of the text; of the source once paired. */
    lang?: string
    /** BCP 47 tag of the translation, once paired. */
    targetLang?: string
    /** The people who speak, in the order of their first turn. */
    speakers?: Speaker[]
    /** The front matter of a Markdown file, parsed. */
    matter?: Record<string, unknown>
  }
}

declare module 'unist' {
  interface Data {
    /** Set by `read` on every top-level block and kept by `turns`. */
    block?: BlockFacts
  }
}

import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Glossary} from '../glossary/index.ts'

/** A text in one or both languages; keys are `zh` and `en`. */
export type Both = {zh?: string; en?: string}

/** Somebody who made the book. */
export interface Person {
  name: Both
  /** MARC relator code: `aut`, `trl`, `edt`, `ive` (interviewee), `ivr` (interviewer), … */
  role: string
}

/** An engine that translated a part of the book. */
export interface Machine {
  /** Its kind: `openai`, `deepl`. */
  engine: string
  model?: string
  /** ISO 8601 date of its newest part. */
  date: string
}

/** What a book says of itself; emitters print it, nothing in it is read from a clock. */
export interface Metadata {
  /** URN or other identifier, stable over builds. */
  identifier: string
  title: Both
  /** BCP 47 tags. */
  languages: {source: string; target: string}
  creators: Person[]
  contributors: Person[]
  /** Nothing where people translated all. */
  machines?: Machine[]
  publisher?: string
  /** Address of the source text. */
  source?: string
  rights?: string
  /** Date of publication, ISO 8601. */
  date?: string
  /** ISO 8601 instant with seconds, UTC: EPUB's `dcterms:modified`. */
  modified: string
}

/** One text of the book, paired. */
export interface Chapter {
  tree: Root
  file: VFile
}

export interface Book {
  metadata: Metadata
  chapters: Chapter[]
}

/** How pairs stand to each other. */
export type Layout = 'columns' | 'stacked' | 'reveal'

/** A picture that a text names. */
export interface Asset {
  bytes: Uint8Array
  /** IANA media type, `image/png`. */
  mediaType: string
}

export interface EmitOptions {
  layout: Layout
  glossary: Glossary
  /** Pictures by their address as written in the text. */
  assets: ReadonlyMap<string, Asset>
  /** File name of the outputs without extension. */
  stem: string
  /** Whether the title page says who made the book, when, and from what; the metadata always do. */
  colophon?: boolean
}

/** Makes output files of a book; never writes them. */
export type Emitter = (book: Book, options: EmitOptions) => VFile[]

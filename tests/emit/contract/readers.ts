import {strFromU8, unzipSync} from 'fflate'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {readSideBySide} from '../../../pipeline/read/side-by-side/index.ts'
import {blockText, parseMarkdown} from '../../../pipeline/tree/index.ts'
import type {all} from './all.ts'
import {activeIn, readMarkup} from './markup.ts'

/** What somebody finds in the files of an emitter. */
export interface Reading {
  /** The texts by their language, without white space. */
  texts: ReadonlyMap<string, string>
  /** The names of the files, and of those inside them. */
  names: string[]
  /** What would run. */
  active: string[]
}

/** How to read what each emitter has made: a new one needs a way here. */
export const readers: Record<keyof typeof all, (files: VFile[]) => Reading> = {
  epub: readEpub,
  html: (files) => readPages(files.map(String), namesOf(files)),
  md: readMarkdown,
  worksheet: readMarkdown
}

function namesOf(files: readonly VFile[]): string[] {
  return files.map(({path}) => path)
}

/** What the outputs put between the characters of a text: marks of notes, pictures not found. */
const marks = /<sup>.*?<\/sup>|<span class="(?:number|picture)">.*?<\/span>/g

function readPages(pages: readonly string[], names: string[]): Reading {
  const texts = new Map<string, string>()
  for (const page of pages) {
    for (const [lang, text] of readMarkup(page.replace(marks, '')).texts) add(texts, lang, text)
  }

  return {active: pages.flatMap((page) => activeIn(readMarkup(page))), names, texts}
}

function readEpub(files: VFile[]): Reading {
  const entries = files.flatMap(({value}) =>
    value instanceof Uint8Array ? Object.entries(unzipSync(value)) : []
  )
  const pages = entries.filter(([path]) => path.endsWith('.xhtml'))
  return readPages(
    pages.map(([, bytes]) => strFromU8(bytes)),
    [...namesOf(files), ...entries.map(([path]) => path)]
  )
}

/** Addresses in Markdown stay as written: whoever shows it judges them. Markup in it would run. */
function readMarkdown(files: VFile[]): Reading {
  const texts = new Map<string, string>()
  const active: string[] = []
  for (const file of files) {
    visit(parseMarkdown(String(file)), 'html', ({value}) => {
      if (!/^(?:<!--[^]*-->|<br>)$/.test(value)) active.push(value)
    })
    const {form, pairs = []} = readSideBySide(String(file)) ?? {}
    for (const name of ['source', 'target'] as const) {
      const values = pairs.flatMap(({[name]: side}) => [side?.label ?? '', side?.value ?? ''])
      add(texts, form?.[name] ?? '', blockText(parseMarkdown(values.join('\n\n'))))
    }
  }

  return {active, names: namesOf(files), texts}
}

function add(texts: Map<string, string>, lang: string, text: string): undefined {
  texts.set(lang, `${texts.get(lang) ?? ''}\n${withoutSpace(text)}`)
}

/**
 * A text without white space. XML has no control characters: here too, what stands for them says that
 * something stood there.
 */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '').replace(/[\0-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
}

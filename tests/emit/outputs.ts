import {strFromU8, unzipSync} from 'fflate'
import {epub} from '../../pipeline/emit/epub/index.ts'
import {html} from '../../pipeline/emit/html/index.ts'
import type {Book, Layout} from '../../pipeline/tree/index.ts'
import {optionsFor} from './book.ts'

/** The page of a book. */
export function pageOf(book: Book, layout: Layout): string {
  const [file] = html(book, optionsFor(layout))
  return String(file)
}

/** The archive of a book's EPUB. */
export function archiveOf(book: Book, layout: Layout): Uint8Array {
  const [file] = epub(book, optionsFor(layout))
  if (!(file?.value instanceof Uint8Array)) throw new Error('Missing bytes, expected an archive')
  return file.value
}

/** The files of a book's EPUB, as text, by their paths. */
export function filesOf(book: Book, layout: Layout): Map<string, string> {
  const files = Object.entries(unzipSync(archiveOf(book, layout)))
  return new Map(files.map(([path, bytes]) => [path, strFromU8(bytes)]))
}

/** All pages of a book's text, as one. */
export function textPagesOf(book: Book, layout: Layout): string {
  const pages = [...filesOf(book, layout)].filter(([path]) => path.startsWith('EPUB/text-'))
  return pages.map(([, xhtml]) => xhtml).join('\n')
}

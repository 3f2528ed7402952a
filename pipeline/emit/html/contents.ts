import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Metadata} from '../../tree/index.ts'
import type {ContentsEntry} from '../hast/contents.ts'
import {inBoth, type Said, spans} from '../hast/words.ts'

/** What the table of contents says of a chapter. */
export interface ChapterLines {
  id: string
  title: Said[]
  entries: ContentsEntry[]
}

/** A longer table is folded, so that the text is not far away. */
const linesShown = 40

/** The table of contents: the questions and headings of one text, or those of each chapter. */
export function contents(
  {languages}: Metadata,
  chapters: readonly ChapterLines[],
  hasGlossary: boolean
): Element {
  const lines = (entries: readonly ContentsEntry[]) =>
    entries.map(({id, kind, said}) => line(`#${id}`, said, kind))
  const [first] = chapters
  const items =
    chapters.length === 1 && first
      ? lines(first.entries)
      : chapters.map(({entries, id, title}) =>
          line(`#${id}`, title, 'chapter', [h('ol', lines(entries))])
        )
  if (hasGlossary) items.push(line('#glossary', inBoth('glossary', languages), 'part'))
  const count = chapters.reduce((sum, {entries}) => sum + entries.length, 0)
  const heading = h('h2', {id: 'contents'}, spans(inBoth('contents', languages)))
  const list = h('ol', items)
  const isLong = count > linesShown
  const shown = isLong ? [h('details', [h('summary', [heading]), list])] : [heading, list]
  return h('nav', {ariaLabelledBy: ['contents'], className: ['contents']}, shown)
}

function line(
  href: string,
  text: readonly Said[],
  kind: ContentsEntry['kind'] | 'chapter' | 'part',
  below: Element[] = []
): Element {
  return h('li', {className: [kind]}, [h('a', {href}, spans(text)), ...below])
}

import type {Comment, Element} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {Root} from 'mdast'
import type {Turn, Unit} from '../../tree/index.ts'
import {chapter, exchangeElement, turnElement} from '../hast/chapter.ts'
import type {Exchange} from '../hast/exchanges.ts'
import type {Occurrence, ScopeOptions} from '../hast/scope.ts'

/** A chapter's text. */
export interface ChapterText {
  /** HTML, in pieces. */
  html: string[]
  /** The unit that was asked to stand apart. */
  apart: Element | undefined
  occurrences: Occurrence[]
}

/**
 * Make a chapter, each unit a string as soon as it is made, so that a long text takes little memory.
 *
 * @param apart A unit that stands elsewhere: the title, where the page's head shows it.
 */
export function chapterText(tree: Root, scope: ScopeOptions, apart: Unit | undefined): ChapterText {
  const {occurrences, pieces} = chapter(tree, scope)
  const result: ChapterText = {apart: undefined, html: [], occurrences}
  let open: {exchange: Exchange; section: Element; turn?: Turn; block?: Element} | undefined
  const close = () => {
    if (open) result.html.push(write(open.section))
  }

  for (const {element, exchange, turn, unit} of pieces) {
    if (unit === apart) {
      result.apart = element
      continue
    }

    if (open?.exchange !== exchange) {
      close()
      open = {exchange, section: exchangeElement(exchange, scope)}
    }

    if (!open.block || open.turn !== turn) {
      open.block = turnElement(tree, turn)
      open.turn = turn
      open.section.children.push(open.block)
    }

    open.block.children.push({type: 'raw', value: `${write(element)}\n`})
  }

  close()
  return result
}

/** Elements as HTML; what is raw in them is HTML already. */
export function write(element: Element): string {
  return toHtml(element, {allowDangerousCharacters: true, allowDangerousHtml: true})
}

/** Where a chapter's text goes: a text holds no U+0000, so nothing in it can be taken for this. */
export function hole(index: number): Comment {
  return {type: 'comment', value: `\u0000${index}`}
}

/** Put the texts where they go; joined once, however long they are. */
export function fill(html: string, texts: readonly string[][]): string {
  const parts = html.split(/<!--\u0000(\d+)-->/)
  return parts
    .flatMap((part, index) => (index % 2 === 0 ? part : (texts[Number(part)] ?? [])))
    .join('')
}

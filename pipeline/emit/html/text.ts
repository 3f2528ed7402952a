import type {Element, ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {Root} from 'mdast'
import {chapter, exchangeElement, turnElement} from '../hast/chapter.ts'
import type {Occurrence, ScopeOptions} from '../hast/scope.ts'
import type {Exchange} from '../hast/exchanges.ts'
import type {Turn, Unit} from '../../tree/index.ts'

/** A chapter's text. */
export interface ChapterText {
  content: ElementContent[]
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
  const result: ChapterText = {apart: undefined, content: [], occurrences}
  let exchange: Exchange | undefined
  let turn: Turn | undefined
  let section: Element | undefined
  let block: Element | undefined
  for (const piece of pieces) {
    if (piece.unit === apart) {
      result.apart = piece.element
      continue
    }

    if (!section || piece.exchange !== exchange) {
      section = exchangeElement(piece.exchange, scope)
      result.content.push(section)
      exchange = piece.exchange
    }

    if (!block || piece.turn !== turn) {
      block = turnElement(tree, piece.turn)
      section.children.push(block)
      turn = piece.turn
    }

    block.children.push({type: 'raw', value: toHtml(piece.element)})
  }

  return result
}

import type {Comment, Element} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {Root} from 'mdast'
import type {Turn, Unit} from '../../tree/index.ts'
import {chapter, exchangeElement, turnElement, type UnitElement} from '../hast/chapter.ts'
import type {Exchange} from '../hast/exchanges.ts'
import type {ScopeOptions, TermAnchor} from '../hast/scope.ts'
import {encode, join} from '../utf8.ts'

/** A chapter's text. */
export interface ChapterText {
  /** HTML in UTF-8, in pieces. */
  html: Uint8Array[]
  /** The unit that was asked to stand apart. */
  apart: Element | undefined
  anchors: TermAnchor[]
}

/**
 * Make a chapter, each unit a string as soon as it is made, so that a long text takes little memory.
 *
 * @param apart A unit that stands elsewhere: the title, where the page's head shows it.
 */
export function chapterText(tree: Root, scope: ScopeOptions, apart: Unit | undefined): ChapterText {
  const {anchors, units} = chapter(tree, scope)
  let heading: Element | undefined
  const html = encode(
    sections(tree, scope, units, (unit, element) => {
      if (unit === apart) heading = element
      return unit === apart
    })
  )
  return {apart: heading, html, anchors}
}

/** The HTML of each exchange. */
function* sections(
  tree: Root,
  scope: ScopeOptions,
  units: Iterable<UnitElement>,
  takeAway: (unit: Unit, element: Element) => boolean
): Generator<string, undefined, undefined> {
  let open: {exchange: Exchange; section: Element; turn?: Turn; block?: Element} | undefined
  for (const {element, exchange, turn, unit} of units) {
    if (takeAway(unit, element)) continue
    if (open?.exchange !== exchange) {
      if (open) yield write(open.section)
      open = {exchange, section: exchangeElement(exchange, scope)}
    }

    if (!open.block || open.turn !== turn) {
      open.block = turnElement(tree, turn)
      open.turn = turn
      open.section.children.push(open.block)
    }

    open.block.children.push({type: 'raw', value: `${write(element)}\n`})
  }

  if (open) yield write(open.section)
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
export function fillHoles(html: string, texts: readonly Uint8Array[][]): Uint8Array {
  const parts = html.split(/<!--\u0000(\d+)-->/)
  return join(
    parts.flatMap((part, index) => {
      const text = index % 2 === 0 ? undefined : texts[Number(part)]
      return text ?? encode([part])
    })
  )
}

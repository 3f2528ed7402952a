import type {Element, ElementContent} from 'hast'
import type {Turn} from '../../tree/index.ts'
import type {Exchange} from '../hast/exchanges.ts'

/** A unit as XHTML, ready to be put on a page. */
export interface PageUnit {
  exchange: Exchange
  turn: Turn
  xhtml: string
  ids: string[]
}

/** Bytes of units on a page, which is at most 250 kB with all around them; readers choke on more. */
export const pageSize = 230_000

/** Gather units into pages of bounded size; only a unit that is larger stands on a larger page. */
export function paginate(units: Iterable<PageUnit, undefined, undefined>): PageUnit[][] {
  const pages: PageUnit[][] = []
  let room = 0
  for (const unit of units) {
    const size = byteLength(unit.xhtml)
    const page = pages.at(-1)
    if (page && size <= room) page.push(unit)
    else {
      pages.push([unit])
      room = pageSize
    }

    room -= size
  }

  return pages
}

/** Makes the elements around units. */
export interface Shells {
  /** @param isContinued Whether the exchange began on the page before. */
  exchange: (exchange: Exchange, isContinued: boolean) => Element
  turn: (turn: Turn) => Element
}

/** Put the units of a page back into their turns and exchanges. */
export function nest(
  page: readonly PageUnit[],
  last: PageUnit | undefined,
  shells: Shells
): Element[] {
  const list: Element[] = []
  let before = last
  let section: Element | undefined
  let turn: Element | undefined
  for (const unit of page) {
    const isContinued = unit.exchange === before?.exchange
    if (!section || !isContinued) {
      section = shells.exchange(unit.exchange, isContinued)
      turn = undefined
      list.push(section)
    }

    if (!turn || unit.turn !== before?.turn) {
      turn = shells.turn(unit.turn)
      section.children.push(turn)
    }

    const raw: ElementContent = {type: 'raw', value: unit.xhtml}
    turn.children.push(raw)
    before = unit
  }

  return list
}

/** Length in UTF-8. */
function byteLength(text: string): number {
  let length = text.length
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // Half of a pair takes two bytes, as a code below U+0800 does.
    if (code > 0x7f) length += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2
  }

  return length
}

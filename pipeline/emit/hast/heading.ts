import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Heading} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import type {Scope} from './scope.ts'

/** Headings of the text, one level below what stands above them and never skipping a level. */
export function heading(scope: Scope) {
  return (state: State, node: Heading): Element =>
    h(headingName(scope, node.depth), state.all(node))
}

/**
 * The element for a heading, which is noted as the last one.
 *
 * @param depth The heading's depth in its text.
 */
export function headingName(scope: Scope, depth: number): string {
  const {base, depths, last} = scope.heading
  const rank = Math.max(depths.indexOf(depth), 0)
  const isTitle = scope.unit === scope.title.unit
  const level = isTitle ? scope.title.level : Math.min(base + 1 + rank, last + 1, 6)
  scope.heading.last = level
  return `h${level}`
}

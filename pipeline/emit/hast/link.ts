import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Link, LinkReference, Parents} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {address} from './address.ts'
import type {Scope} from './scope.ts'

/** Links; one that leads nowhere outside the text stays as its text. */
export function link(scope: Scope) {
  return (state: State, node: Link) => anchor(scope, state, node, node.url, node.title)
}

/** Links by reference, to definitions anywhere in the same text. */
export function linkReference(scope: Scope) {
  return (state: State, node: LinkReference) => {
    const {definitions} = scope.references[scope.side]
    const definition = definitions.get(node.identifier.toUpperCase())
    return definition
      ? anchor(scope, state, node, definition.url, definition.title)
      : state.all(node)
  }
}

function anchor(
  scope: Scope,
  state: State,
  node: Parents,
  url: string,
  title: string | null | undefined
): ElementContent | ElementContent[] {
  const href = scope.inLink ? undefined : address(url)
  if (!href) return state.all(node)
  scope.inLink = true
  const children = state.all(node)
  scope.inLink = false
  return h('a', {href, title: title ?? undefined}, children)
}

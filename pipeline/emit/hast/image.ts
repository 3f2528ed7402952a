import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Image, ImageReference} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import type {Scope} from './scope.ts'

/** Pictures that the book carries; another is left as its alternative text. */
export function image(scope: Scope) {
  return (_: State, node: Image) => picture(scope, node.url, node.alt, node.title)
}

/** Pictures by reference. */
export function imageReference(scope: Scope) {
  return (_: State, node: ImageReference) => {
    const {definitions} = scope.references[scope.side]
    const definition = definitions.get(node.identifier.toUpperCase())
    return picture(scope, definition?.url ?? '', node.alt, definition?.title)
  }
}

function picture(
  scope: Scope,
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined
): ElementContent {
  const src = scope.image(url)
  if (!src) return h('span', {className: ['picture']}, alt ?? '')
  return h('img', {src, alt: alt ?? '', title: title ?? undefined})
}

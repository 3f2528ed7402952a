import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {State} from 'mdast-util-to-hast'
import type {Segment, Term} from '../../tree/index.ts'
import {give, type Scope, slug} from './scope.ts'

/** Occurrences of concepts: the first of each side of a turn links to the concept's entry. */
export function term(scope: Scope) {
  return (state: State, node: Term): ElementContent | ElementContent[] => {
    const children = state.all(node)
    if (!scope.glossary.has(node.concept) || scope.inLink || holdsLink(children)) return children
    const key = `${scope.side} ${node.concept}`
    const here = `${scope.unit} ${node.n}`
    const first = scope.linked.get(key)
    if (first !== undefined && first !== here) return children
    const link = h('a', {href: scope.entry(node.concept), role: 'doc-glossref'}, children)
    // A term that inline nodes cut has several links and one id.
    if (first === undefined) link.properties.id = place(scope, node.concept)
    scope.linked.set(key, here)
    return link
  }
}

function place(scope: Scope, concept: string): string {
  const id = give(scope, `${scope.turn}-${scope.side === 'source' ? 's' : 't'}-${slug(concept)}`)
  const other = scope.side === 'source' ? 'target' : 'source'
  // The entry links back once a turn.
  if (!scope.linked.has(`${other} ${concept}`)) scope.anchors.push({concept, id})
  return id
}

function holdsLink(children: readonly ElementContent[]): boolean {
  return children.some(
    (child) => child.type === 'element' && (child.tagName === 'a' || holdsLink(child.children))
  )
}

/** Sentences, each with the number of its group where groups are shown. */
export function segment(scope: Scope) {
  return (state: State, node: Segment): ElementContent | ElementContent[] => {
    const group = scope.groups.get(`${scope.side} ${node.n}`)
    const children = state.all(node)
    if (!scope.sentences || group === undefined) return children
    return h('span', {className: [`g${group}`]}, children)
  }
}

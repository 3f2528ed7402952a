import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import type {Apparatus} from '../../tree/index.ts'
import {give, placesListed, type Scope, slug} from './scope.ts'

/** References to footnotes: a number that links to the note. */
export function footnoteReference(scope: Scope) {
  return (_: State, node: FootnoteReference): Element => {
    const id = node.identifier.toUpperCase()
    const {notes, numbers} = scope.references[scope.side]
    if (!notes.has(id)) return h('sup', node.label ?? node.identifier)
    const number = numbers.get(id)
    const key = `${scope.side} ${id}`
    const count = (scope.referred.get(key) ?? 0) + 1
    scope.referred.set(key, count)
    const name = `${initial(scope)}-${slug(id.toLowerCase())}`
    return mark(scope, String(number ?? node.label ?? node.identifier), name, count)
  }
}

/** Footnotes, at their place in the text, each linking back to all its references. */
export function footnoteDefinition(scope: Scope) {
  return (state: State, node: FootnoteDefinition): Element => {
    const id = node.identifier.toUpperCase()
    const {counts, numbers} = scope.references[scope.side]
    const name = `${initial(scope)}-${slug(id.toLowerCase())}`
    const number = String(numbers.get(id) ?? node.label ?? node.identifier)
    return note(scope, number, name, counts.get(id) ?? 0, state.all(node))
  }
}

/**
 * What editors and translators put into the text: a translator's note becomes a footnote at the end
 * of its block, the rest stays in place.
 */
export function apparatus(scope: Scope) {
  return (state: State, node: Apparatus): ElementContent => {
    if (node.kind !== 'translator-note') {
      return h('span', {className: ['apparatus', node.kind]}, state.all(node))
    }

    const number = ++scope.asideCount[scope.side]
    const sign = `${letters[scope.side]}${number}`
    const name = `${initial(scope)}-n${number}`
    const sup = mark(scope, sign, name, 1)
    const linked = scope.inLink
    scope.inLink = false
    const children = [h('p', state.all(node))]
    scope.inLink = linked
    scope.asides.push(note(scope, sign, name, 1, children))
    return sup
  }
}

const letters = {source: '註', target: 'n'}

function initial(scope: Scope): string {
  return scope.side === 'source' ? 's' : 't'
}

function mark(scope: Scope, sign: string, name: string, count: number): Element {
  const id = give(scope, `ref-${name}${count > 1 ? `-${count}` : ''}`)
  if (scope.inLink) return h('sup', {id}, sign)
  const href = `#${scope.prefix}note-${name}`
  return h('sup', [h('a', {href, id, role: 'doc-noteref'}, sign)])
}

function note(
  scope: Scope,
  sign: string,
  name: string,
  references: number,
  children: ElementContent[]
): Element {
  const backs = Array.from({length: Math.min(references, placesListed)}, (_, index) => {
    const href = `#${scope.prefix}ref-${name}${index > 0 ? `-${index + 1}` : ''}`
    return h('a', {href, role: 'doc-backlink'}, index === 0 ? sign : `↑${index + 1}`)
  })
  const number = h(
    'span',
    {className: ['number']},
    backs.length > 0 ? backs.flatMap((back, index) => (index > 0 ? [' ', back] : [back])) : sign
  )
  const [first] = children
  const space: ElementContent = {type: 'text', value: ' '}
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(number, space)
  else children.unshift(h('p', [number]))
  const id = give(scope, `note-${name}`)
  return h('aside', {className: ['note'], id, role: 'doc-footnote'}, children)
}

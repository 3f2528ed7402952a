import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Heading, Paragraph, Parents} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import type {Source, Target} from '../../tree/index.ts'
import {headingName} from './heading.ts'
import {labelText} from './label.ts'
import type {Scope} from './scope.ts'

/** One text of a pair, in its language, with its label and notes. */
export function side(scope: Scope) {
  return (state: State, node: Source | Target): Element => {
    scope.side = node.type
    const children: ElementContent[] = []
    if (node.label) children.push(h('p', {className: ['label']}, labelOf(scope, node.label)))
    children.push(...state.all(node), ...asides(scope))
    return h('div', {className: [node.type], lang: node.lang}, children)
  }
}

function labelOf({labels}: Scope, label: string): string {
  const known = labels.get(label) ?? labelText(label)
  labels.set(label, known)
  return known
}

/** Paragraphs; one that is a heading in its text becomes a heading here. */
export function paragraph(scope: Scope) {
  return (state: State, node: Paragraph, parent: Parents | undefined): Element => {
    const isSide = parent?.type === 'source' || parent?.type === 'target'
    const {matter} = scope
    const isHeading = isSide && (matter === 'title' || matter === 'heading')
    return h(isHeading ? headingName(scope, 0) : 'p', state.all(node))
  }
}

/** The heading that a side consists of, if it does. */
export function soleHeading(scope: Scope, node: Source | Target): Heading | Paragraph | undefined {
  const [block, second] = node.children
  if (second || node.label) return undefined
  if (block?.type === 'heading') return block
  const named = scope.matter === 'title' || scope.matter === 'heading'
  return named && block?.type === 'paragraph' ? block : undefined
}

/** The element that a handler made. */
export function elementOf(made: ReturnType<State['one']>): Element {
  if (!made || Array.isArray(made) || made.type !== 'element') {
    throw new Error('Unexpected result of a handler, expected an element')
  }

  return made
}

/** The translator's notes that wait, which wait no more. */
export function asides(scope: Scope): Element[] {
  return scope.asides.splice(0)
}

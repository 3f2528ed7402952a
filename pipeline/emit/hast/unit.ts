import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {State} from 'mdast-util-to-hast'
import {type Source, sourceOf, type Target, targetOf, type Unit} from '../../tree/index.ts'
import {isShownOnce} from '../../tree/kept.ts'
import {headingName} from './heading.ts'
import {inBothWords} from './once.ts'
import {give, type Scope} from './scope.ts'
import {sentenceGroups} from './sentences.ts'
import {asides, elementOf, soleHeading} from './side.ts'
import {word} from './words.ts'

/**
 * A pair: the source, then the target or the place where it is missing. What needs no translation
 * stands alone, and so does what only the translation has.
 */
export function unit(scope: Scope) {
  return (state: State, node: Unit): Element => {
    scope.unit = node.id
    scope.matter = node.matter
    scope.groups = scope.sentences ? sentenceGroups(node) : new Map()
    const isOnce = isShownOnce(node)
    const source = isOnce ? inBothWords(node) : sourceOf(node)
    const target = isOnce ? undefined : targetOf(node)
    const heads = source && target && [soleHeading(scope, source), soleHeading(scope, target)]
    const [first, second] = heads ?? []
    const children =
      first && second
        ? [headings(scope, state, node)]
        : [source && state.one(source, node), ...translation(scope, state, node, target)]
    const className = ['unit', ...(node.matter ? [node.matter] : [])]
    if (!source) className.push('added')
    if (!target) className.push(node.origin === 'kept' ? 'kept' : 'untranslated')
    return h('div', {className, id: give(scope, node.id)}, children.flat(), asides(scope))
  }
}

/** Whether anything of a unit is seen: link definitions are not. */
export function isSeen(node: Unit): boolean {
  return node.children.some((side) => side.children.some((block) => block.type !== 'definition'))
}

/** Two headings that translate each other are one heading of the book. */
function headings(scope: Scope, state: State, node: Unit): Element {
  const depth = node.children.flatMap((side) => side.children).find((b) => b.type === 'heading')
  const name = headingName(scope, depth?.type === 'heading' ? depth.depth : 0)
  const sides = node.children.flatMap((side, index): ElementContent[] => {
    scope.side = side.type
    const [block] = side.children
    const children = block ? state.all(block) : []
    const space: ElementContent[] = index > 0 ? [{type: 'text', value: ' '}] : []
    return [...space, h('span', {className: [side.type], lang: side.lang}, children)]
  })
  return h(name, {className: ['pair']}, sides)
}

function translation(
  scope: Scope,
  state: State,
  node: Unit,
  target: Target | undefined
): ElementContent[] {
  if (!target) {
    if (node.origin === 'kept') return []
    const lang = scope.languages.target
    const place = h('p', word('missing', lang))
    return [h('div', {className: ['target', 'missing'], lang}, [place])]
  }

  return fold(scope, target, elementOf(state.one(target, node)))
}

function fold(scope: Scope, {lang}: Source | Target, shown: Element): ElementContent[] {
  // The same words whether it is open: the sign before them tells.
  const name = word('translation', lang)
  if (scope.fold === 'none') return [shown]
  if (scope.fold === 'details') {
    return [h('details', shown.properties, [h('summary', name), ...shown.children])]
  }

  const box = h('input', {type: 'checkbox'})
  return [h('label', {className: ['fold'], lang}, [box, ' ', h('span', name)]), shown]
}

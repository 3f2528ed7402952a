import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import {type Handlers, type State, toHast} from 'mdast-util-to-hast'
import {type Turn, type Unit, unitsOf} from '../../tree/index.ts'
import {titleUnit} from './contents.ts'
import {type Exchange, exchanges} from './exchanges.ts'
import {handlers} from './handlers.ts'
import {references} from './references.ts'
import type {Scope, ScopeOptions, TermAnchor} from './scope.ts'
import {elementOf} from './side.ts'
import {isSeen} from './unit.ts'
import {inBoth, spans} from './words.ts'

/** A unit of a chapter as hast, and where it stands. */
export interface UnitElement {
  exchange: Exchange
  turn: Turn
  unit: Unit
  element: Element
  /** Ids inside the element. */
  ids: string[]
}

/**
 * Turn a chapter into hast, unit by unit, so that no more than one unit is held at a time.
 *
 * @returns The units in order, and the list that takes up the concepts' places as they come.
 */
export function chapter(tree: Root, options: ScopeOptions) {
  const anchors: TermAnchor[] = []
  return {anchors, units: unitElements(tree, options, anchors)}
}

function* unitElements(
  tree: Root,
  options: ScopeOptions,
  anchors: TermAnchor[]
): Generator<UnitElement, undefined, undefined> {
  const scope = start(tree, options, anchors)
  const state = lastingState(handlers(scope))
  let turnCount = 0
  for (const exchange of exchanges(tree, options.prefix)) {
    if (exchange.number !== undefined) scope.heading.last = options.base + 1
    scope.heading.base = options.base + (exchange.number === undefined ? 0 : 1)
    for (const turn of exchange.turns) {
      scope.linked = new Map()
      scope.turn = `t${++turnCount}`
      for (const unit of unitsOf(turn).filter(isSeen)) {
        scope.ids = []
        const element = elementOf(state.one(unit, turn))
        yield {element, exchange, ids: scope.ids, turn, unit}
      }
    }
  }
}

/** A state for many calls: `toHast` makes one at every call, and walks the whole tree to do so. */
function lastingState(all: Handlers): State {
  const states: State[] = []
  const root = (state: State) => {
    states.push(state)
    return undefined
  }
  toHast({children: [], type: 'root'}, {handlers: {...all, root}})
  const [state] = states
  if (!state) throw new Error('Missing state, expected `toHast` to call the root handler')
  return state
}

function start(tree: Root, options: ScopeOptions, anchors: TermAnchor[]): Scope {
  const units = unitsOf(tree)
  const title = titleUnit(tree)
  const depths = new Set(
    units
      .filter((unit) => unit !== title)
      .flatMap((unit) => unit.children.flatMap((side) => side.children))
      .flatMap((block) => (block.type === 'heading' ? [block.depth] : []))
  )
  return {
    ...options,
    asideCount: {source: 0, target: 0},
    asides: [],
    given: new Set(),
    groups: new Map(),
    heading: {
      base: options.base,
      depths: [...depths].toSorted((a, b) => a - b),
      last: options.base
    },
    ids: [],
    inLink: false,
    labels: new Map(),
    linked: new Map(),
    matter: undefined,
    anchors,
    references: {source: references(units, 'source'), target: references(units, 'target')},
    referred: new Map(),
    side: 'source',
    title: {level: options.base, unit: title?.id},
    turn: '',
    unit: ''
  }
}

/** The element around the units of a turn; its speaker is its name. */
export function turnElement(tree: Root, turn: Turn): Element {
  const voices = tree.data?.speakers ?? []
  const index = voices.findIndex(({name}) => name === turn.speaker)
  const className = ['turn', turn.role]
  if (index >= 0 && turn.role === 'answer') className.push(`voice-${(index % 4) + 1}`)
  const name = [turn.speaker, voices[index]?.counterpart].filter(Boolean).join(' · ')
  return h('div', {className, ...(name && {ariaLabel: name, role: 'group'})})
}

/** The element around a question and its answers, with its number as heading. */
export function exchangeElement(exchange: Exchange, options: ScopeOptions): Element {
  const {id, number} = exchange
  if (number === undefined) return h('div', {className: ['front'], id})
  const hidden = h('span', {className: ['hidden']}, [
    ...spans(inBoth('question', options.languages)),
    ' '
  ])
  const heading = h(`h${options.base + 1}`, {className: ['question-number']}, [
    hidden,
    String(number)
  ])
  return h('section', {className: ['exchange'], id}, [heading])
}

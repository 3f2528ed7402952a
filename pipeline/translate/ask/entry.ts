import type {Root} from 'mdast'
import type {Glossary} from '../../glossary/index.ts'
import {contentKey} from '../../language/hash.ts'
import {sourceOf} from '../../tree/index.ts'
import type {State, Unit} from '../../tree/index.ts'
import type {Engine, Usage} from '../engine.ts'
import type {Context, Entry, Provenance} from '../memory.ts'
import {promptVersion} from '../prompt/index.ts'
import {keyOfFirst, lastKey, sourceUnits} from '../queries.ts'
import {fingerprintOf} from '../stale.ts'
import {mostTerms} from './batch.ts'
import type {Item} from './item.ts'
import {termsIn} from './terms.ts'

/** What is the same for all entries of a run. */
export interface Made {
  tree: Root
  document: string
  contexts: ReadonlyMap<Unit, Context>
  engine: Engine
  glossary: Glossary
  /** Price of a usage, where it is known. */
  priceOf: (usage: Usage) => Provenance['price']
}

/** What an engine answered for an item, as an entry of a memory. */
export function entryOf(
  item: Item,
  {value, state, usage, changed}: {value: string; state: State; usage: Usage; changed: string},
  made: Made
): Entry {
  const {lang = 'und', targetLang = 'und'} = made.tree.data ?? {}
  const [unit] = item.units
  const source = unit && sourceOf(unit)
  const place = {document: made.document, unit: item.id}
  const context = unit && made.contexts.get(unit)
  return {
    key: unit?.key ?? contentKey(item.value),
    source: {
      lang: source?.lang ?? lang,
      value: item.value,
      ...(source?.label !== undefined && {label: source.label})
    },
    target: {lang: targetLang, value},
    state,
    origin: 'engine',
    changed,
    place,
    ...(context && {context}),
    ...(unit?.parts && {parts: unit.parts}),
    provenance: provenanceOf(item, usage, made)
  }
}

/** What stands beside each unit of a text. */
export function contextsOf(tree: Root): Made['contexts'] {
  const units = sourceUnits(tree)
  return new Map(
    units.map((unit, at) => [
      unit,
      {previous: lastKey(units[at - 1]), next: keyOfFirst(units[at + 1])}
    ])
  )
}

function provenanceOf(
  item: Item,
  usage: Usage,
  {tree, engine, glossary, priceOf}: Made
): Provenance {
  const {targetLang = 'und'} = tree.data ?? {}
  const [unit] = item.units
  const terms = termsIn([item], {glossary, lang: targetLang}).slice(0, mostTerms)
  const fingerprint = unit && fingerprintOf(unit, glossary, targetLang)
  const price = priceOf(usage)
  return {
    engine: engine.name,
    ...(engine.model !== undefined && {model: engine.model}),
    prompt: promptVersion,
    ...(terms.length > 0 && {terms: terms.map(({concept}) => concept)}),
    ...(fingerprint !== undefined && {glossary: fingerprint}),
    tokens: {in: Math.round(usage.in), out: Math.round(usage.out)},
    ...(price && {price})
  }
}

import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {identifiersIn} from '../../tree/markdown/identifiers.ts'
import {sourceOf, targetOf, unitsOf} from '../../tree/index.ts'
import type {Source, Target, Unit} from '../../tree/index.ts'

/**
 * Find the names of footnotes and link definitions that mean one thing in the source and another in
 * the translation.
 *
 * @returns Identifiers as mdast has them, those of footnotes with `^` before them.
 */
export function clashingNames(tree: Root): Set<string> {
  const units = unitsOf(tree)
  const theirs = definitionsOf(units, targetOf)
  if (theirs.size === 0) return new Set()
  const ours = definitionsOf(units, sourceOf)
  const mentioned = new Set(units.flatMap((unit) => identifiersIn(sourceOf(unit)?.value ?? '')))
  const clashing = [...theirs].filter(
    ([name, meaning]) =>
      (ours.has(name) || mentioned.has(name)) &&
      (name.startsWith('^') || ours.get(name) !== meaning)
  )
  return new Set(clashing.map(([name]) => name))
}

/** The names that one side defines and what they mean; the first definition counts. */
function definitionsOf(
  units: readonly Unit[],
  sideOf: (unit: Unit) => Source | Target | undefined
): Map<string, string> {
  const definitions = new Map<string, string>()
  const define = (name: string, meaning: string) => {
    if (!definitions.has(name)) definitions.set(name, meaning)
  }

  for (const unit of units) {
    const side = sideOf(unit)
    if (!side?.value.includes(']:')) continue
    visit(side, (node) => {
      if (node.type === 'footnoteDefinition') define(`^${node.identifier}`, '')
      else if (node.type === 'definition') {
        define(node.identifier, JSON.stringify([node.url, node.title]))
      }
    })
  }

  return definitions
}

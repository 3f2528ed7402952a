import {parse} from 'yaml'
import {InputError} from '../../tree/index.ts'
import type {RawConcept} from '../schema.ts'
import {renderBlock, renderFlow} from './render.ts'
import {setValue} from './set.ts'
import {conceptSlices, sliceOf} from './slices.ts'

/**
 * Write a concept of a glossary file anew: what changes of it is changed in place, and all the rest
 * of the file stays as it is, byte for byte.
 *
 * @param text The file.
 * @param next The concept as it should be; it is found by its id.
 * @throws {InputError} Where it is not there, or stands in a form that cannot be changed in place.
 */
export function editConcept(text: string, next: RawConcept): string {
  const slice = sliceOf(text, next.id)
  const value = pruned(next)
  if (!slice) return editWhole(text, next.id, value)
  const {start, end} = slice
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const own = text.slice(start, end)
  const edited = setValue(own.replaceAll('\r\n', '\n'), [0], value)
  return text.slice(0, start) + edited.replaceAll('\n', ending) + text.slice(end)
}

/** Where the list is not written entry by entry. */
function editWhole(text: string, id: string, value: unknown): string {
  const file = parse(text) as {concepts?: Array<{id: unknown}>}
  const index = file.concepts?.findIndex((concept) => concept.id === id) ?? -1
  if (index < 0)
    throw new InputError(`Missing concept \`${id}\`, expected it in the file; reload it`)
  return setValue(text, ['concepts', index], value)
}

/**
 * Put a concept at the end of a glossary file.
 *
 * @throws {InputError} Where the file's list is not written entry by entry.
 */
export function addConcept(text: string, concept: RawConcept): string {
  const slices = conceptSlices(text)
  const last = slices.at(-1)
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  if (!last) return addFirst(text, concept, ending)
  const column = /^ */.exec(text.slice(last.start))?.[0].length ?? 0
  const before = text.slice(0, last.end)
  const isSpaced = /\n[ \t]*\r?\n/.test(text.slice(slices[0]?.start, last.end))
  const gap = (before.endsWith('\n') ? '' : ending) + (isSpaced ? ending : '')
  const rendered = renderBlock([pruned(concept)], column).replaceAll('\n', ending)
  return `${before}${gap}${rendered}${ending}${text.slice(last.end)}`
}

function addFirst(text: string, concept: RawConcept, ending: string): string {
  const list = /^concepts:[ \t]*(?:\[[ \t]*\])?[ \t]*\r?$/m.exec(text)
  const file = parse(text) as {concepts?: unknown[] | null}
  if (!list || (file.concepts?.length ?? 0) > 0) {
    throw new InputError(
      'Unexpected form of `concepts`, expected a list of one entry a line; write it so'
    )
  }

  const rendered = renderBlock([pruned(concept)], 2).replaceAll('\n', ending)
  const rest = text.slice(list.index + list[0].length).replace(/^\r?\n/, '')
  return `${text.slice(0, list.index)}concepts:${ending}${rendered}${ending}${rest}`
}

/** A new glossary file. */
export function newGlossaryFile(domain: string, concepts: readonly RawConcept[]): string {
  const head = `domain: ${renderFlow(domain)}\nconcepts:`
  if (concepts.length === 0) return `${head} []\n`
  const entries = concepts.map((concept) => renderBlock([pruned(concept)], 2))
  return `${head}\n${entries.join('\n\n')}\n`
}

/** Fields without value are left out. */
function pruned(concept: RawConcept): Record<string, unknown> {
  return Object.fromEntries(Object.entries(concept).filter(([, value]) => value !== undefined))
}

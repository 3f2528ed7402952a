import type {Definition, ImageReference, LinkReference, Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Edit} from '../tree/edit.ts'

/** What a text defines beside its blocks. */
export interface Definitions {
  /** Addresses of links and images by identifier; the first one counts. */
  addresses: ReadonlyMap<string, Definition>
  /** Identifiers of the notes. */
  notes: ReadonlySet<string>
}

/** Gather the definitions of a text. */
export function definitionsOf(tree: Root): Definitions {
  const addresses = new Map<string, Definition>()
  const notes = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.add(node.identifier)
    if (node.type !== 'definition') return
    if (!addresses.has(node.identifier)) addresses.set(node.identifier, node)
  })
  return {addresses, notes}
}

/**
 * What to change in a block so that it can stand alone: `[text][name]` becomes `[text](address)`,
 * and what looks like a note's reference but has no note is escaped.
 *
 * @returns Sorted, disjoint.
 */
export function referenceEdits(block: Nodes, text: string, definitions: Definitions): Edit[] {
  const edits: Edit[] = []
  visit(block, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.addresses.get(node.identifier)
      if (definition) edits.push(inlined(node, text, definition))
    }

    if (/^(?:text|image|imageReference)$/.test(node.type)) {
      edits.push(...lonely(node, text, definitions.notes))
    }
  })
  return edits.toSorted((one, other) => one.start - other.start)
}

function inlined(node: LinkReference | ImageReference, text: string, definition: Definition): Edit {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const slice = text.slice(start, end)
  const tail =
    node.referenceType === 'shortcut' ? '' : (/\[(?:[^[\]\\]|\\[\s\S])*\]$/.exec(slice)?.[0] ?? '')
  return {start: end - tail.length, end, value: `(${resource(definition)})`}
}

function resource({url, title}: Definition): string {
  const address = url.replaceAll('|', '%7C')
  const simple = /^[^\s<>()\\&]+$/.test(address)
  const place = simple ? address : `<${address.replaceAll(/[\\<>&]/g, '\\$&')}>`
  return title ? `${place} "${title.replaceAll(/[\\"&|]/g, '\\$&')}"` : place
}

/** A note's reference that is text in the file would be one where the block stands alone. */
function lonely(node: Nodes, text: string, notes: ReadonlySet<string>): Edit[] {
  const start = node.position?.start.offset ?? 0
  const slice = text.slice(start, node.position?.end.offset)
  if (!slice.includes('[^')) return []
  return Array.from(
    slice.matchAll(/(?<!!|(?<!\\)(?:\\\\)*\\)\[\^([^\]\s]+)\]/g),
    ({1: name = '', index}) => ({
      start: start + index,
      end: start + index,
      value: notes.has(name.toLowerCase()) ? '' : '\\'
    })
  ).filter((edit) => edit.value !== '')
}

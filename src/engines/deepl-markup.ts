import type {Nodes} from 'mdast'
import {parseMarkdown} from '../../pipeline/tree/index.ts'

/** Markdown as XML whose elements stand for its markup, and the way back. */
export interface Marked {
  xml: string
  /** @returns Nothing where markup did not come back whole. */
  restore: (xml: string) => string | undefined
}

/**
 * Put Markdown into XML: what surrounds text becomes an element around it, what is no text an empty
 * one. A service that translates XML then leaves the markup alone.
 */
export function markUp(value: string): Marked {
  const writer = new Writer(value)
  writer.write(parseMarkdown(value), 0, value.length)
  return {xml: writer.xml, restore: (xml) => restore(xml, writer.marks)}
}

/** What an element stands for: what is written where it begins, and where it ends. */
interface Mark {
  open: string
  close?: string
}

const noteReference = /\[\^[^\]\s]+\]/

class Writer {
  xml = ''
  readonly marks: Mark[] = []
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** Write a node that stands from one offset to another. */
  write(node: Nodes, start: number, end: number): undefined {
    if (node.type === 'text') return this.#text(this.#value.slice(start, end))
    const children = 'children' in node ? node.children : []
    const [first, last] = [children[0], children.at(-1)]
    const [from, to] = [first?.position?.start.offset, last?.position?.end.offset]
    if (from === undefined || to === undefined) return this.#empty(start, end)
    const isInline =
      'children' in node && /^(?:strong|emphasis|delete|link|linkReference)$/.test(node.type)
    if (isInline) return this.#around(children, [start, from], [to, end])
    this.#empty(start, from)
    this.#all(children, to)
    return this.#empty(to, end)
  }

  #around(
    children: readonly Nodes[],
    [start, from]: [number, number],
    [to, end]: [number, number]
  ): undefined {
    const open = this.#value.slice(start, from)
    const id = this.marks.push({open, close: this.#value.slice(to, end)}) - 1
    this.xml += `<g id="${id}">`
    this.#all(children, to)
    this.xml += '</g>'
  }

  #all(children: readonly Nodes[], end: number): undefined {
    let at: number | undefined
    for (const child of children) {
      const {start, end: over} = child.position ?? {}
      if (start?.offset === undefined || over?.offset === undefined) continue
      if (at !== undefined) this.#empty(at, start.offset)
      this.write(child, start.offset, over.offset)
      at = over.offset
    }

    if (at !== undefined) this.#empty(at, end)
  }

  #empty(start: number, end: number): undefined {
    if (start >= end) return
    const id = this.marks.push({open: this.#value.slice(start, end)}) - 1
    this.xml += `<x id="${id}"/>`
  }

  /** A reference to a note whose definition is elsewhere is text to Markdown. */
  #text(text: string): undefined {
    const [note] = noteReference.exec(text) ?? []
    if (note === undefined) {
      this.xml += escapeXml(text)
      return
    }

    const at = text.indexOf(note)
    this.#text(text.slice(0, at))
    const id = this.marks.push({open: note}) - 1
    this.xml += `<x id="${id}"/>`
    this.#text(text.slice(at + note.length))
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const entities: Partial<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&'
}

function restore(xml: string, marks: readonly Mark[]): string | undefined {
  const open: Mark[] = []
  const seen = new Set<number>()
  let isWhole = true
  const text = xml.replaceAll(
    /<g id="(\d+)">|<x id="(\d+)"\s*(?:\/>|><\/x>)|<\/g>|&(?:lt|gt|quot|apos|amp);/g,
    (found, g?: string, x?: string) => {
      if (found.startsWith('&')) return entities[found] ?? found
      if (found === '</g>') return open.pop()?.close ?? ''
      const id = Number(g ?? x)
      const mark = marks[id]
      if (!mark || seen.has(id)) isWhole = false
      seen.add(id)
      if (mark && g !== undefined) open.push(mark)
      return mark?.open ?? ''
    }
  )
  return isWhole && seen.size === marks.length ? text : undefined
}

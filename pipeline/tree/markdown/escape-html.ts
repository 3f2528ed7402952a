import type {Html, Nodes, RootContent} from 'mdast'
import {applyEdits} from '../edit.ts'
import type {Edit} from '../edit.ts'
import {escapeText} from './escape-text.ts'
import {comment, lineBreak} from './html-signs.ts'
import {parseBody} from './parse.ts'

/** A sign that opens HTML, unless it is escaped. */
const opening = /(?<!(?<!\\)(?:\\\\)*\\)<(?=[A-Za-z/!?])/g

/**
 * What to change in Markdown so that its raw HTML is text for every reader: `<` is escaped. A
 * comment is cut out; `<br>` stays, it is a break.
 *
 * @param node The tree, or a part of it, as `parseMarkdown` gives it.
 * @param text What it was parsed from.
 * @returns Sorted, disjoint.
 */
export function htmlEdits(node: Nodes, text: string): Edit[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child, index) => {
    if (child.type !== 'html') return htmlEdits(child, text)
    const inline = node.type !== 'root' && 'children' in node && isPhrasing(node)
    if (!inline) return flowEdits(child, text)
    const leading = node.children.slice(0, index).every(isBreak)
    const edits = inlineEdits(child, text, leading)
    const before = node.children[index - 1]
    return edits.length > 0 ? [...apartEdits(before, child, text), ...edits] : []
  })
}

/**
 * Escape the raw HTML of a text that was not read by `read`.
 *
 * @param value Markdown.
 * @returns Markdown that holds none.
 */
export function escapeHtml(value: string): string {
  if (!value.includes('<')) return value
  const edits = htmlEdits(parseBody(value), value)
  return edits.length === 0 ? value : escapeHtml(applyEdits(value, edits))
}

function isPhrasing(node: Nodes): boolean {
  return !/^(?:root|blockquote|list|listItem|footnoteDefinition)$/.test(node.type)
}

function isBreak(node: Nodes): boolean {
  return node.type === 'html' && lineBreak.test(node.value)
}

function range(node: Html) {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

function inlineEdits(node: Html, text: string, leading: boolean): Edit[] {
  const {start, end} = range(node)
  const slice = text.slice(start, end)
  if (lineBreak.test(slice) && !leading) return []
  if (lineBreak.test(slice) || slice.startsWith('<!--')) return [cut(text, start, end)]
  const value = slice.includes('\n') ? slice.replaceAll('<', '\\<') : escapeText(slice)
  return [{start, end, value}]
}

/** Cut with the spaces that would stand doubled or at an edge. */
function cut(text: string, start: number, end: number): Edit {
  const edge = start === 0 || /\s/.test(text.charAt(start - 1))
  const spaces = edge ? (/^ +/.exec(text.slice(end, end + 100))?.[0].length ?? 0) : 0
  return {start, end: end + spaces, value: ''}
}

const breaks = /^\s*(?:<br\s*\/?>\s*)+/i

/** The next line begins with the marks of its quotations: it stays a line. */
const quotedBreaks = /^[ \t]*(?:<br\s*\/?>[ \t]*)+/i

/** Lines of HTML are read as Markdown once their `<` are escaped: nothing in them is lost. */
function flowEdits(node: Html, text: string): Edit[] {
  const {start, end} = range(node)
  const slice = text.slice(start, end)
  const quoted = text.slice(text.lastIndexOf('\n', start) + 1, start).includes('>')
  const head = (quoted ? quotedBreaks : breaks).exec(slice)?.[0].length ?? 0
  const edits: Edit[] = head > 0 ? [{start, end: start + head, value: ''}] : []
  const cuts = Array.from(slice.matchAll(comment), ({0: found, index}) =>
    cut(text, start + index, start + index + found.length)
  )
  const inComment = (at: number) => cuts.some((edit) => at >= edit.start && at < edit.end)
  for (const {index} of slice.matchAll(opening)) {
    const at = start + index
    if (index < head || inComment(at) || /^<br\s*\/?>/i.test(slice.slice(index, index + 9)))
      continue
    edits.push({start: at, end: at, value: '\\'})
  }

  return [...edits, ...cuts].toSorted((one, other) => one.start - other.start)
}

/** GitHub takes `\<` for a part of a web address before it: set the address apart. */
function apartEdits(before: RootContent | undefined, html: Html, text: string): Edit[] {
  const start = before?.position?.start.offset ?? 0
  const end = before?.position?.end.offset ?? 0
  if (before?.type !== 'link' || end !== html.position?.start.offset) return []
  if (/^h/i.test(text.charAt(start))) {
    return [
      {start, end: start, value: '<'},
      {start: end, end, value: '>'}
    ]
  }

  return /^w/i.test(text.charAt(start)) ? [{start: start + 3, end: start + 3, value: '\\'}] : []
}

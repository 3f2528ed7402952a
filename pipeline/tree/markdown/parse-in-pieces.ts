import type {Nodes, Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {compactTree} from '../compact.ts'
import {identifiersIn} from './identifiers.ts'
import {pieceStarts} from './pieces.ts'

/** Parses a text as a whole. */
export type Parse = (text: string) => Root

/**
 * Parse a Markdown text piece by piece: the same tree as in one go, for a parser that keeps every
 * token of its text in memory. What one piece defines, the others refer to.
 *
 * @param cuts Where pieces begin; as `pieceStarts` says.
 */
export function parseInPieces(text: string, parse: Parse, cuts = pieceStarts(text)): Root {
  if (cuts.length < 2) return parse(text)
  const pieces = cuts.map((start, index) => text.slice(start, cuts[index + 1]))
  const defined = pieces.map((piece) => namesDefinedIn(piece, parse))
  const names = new Set(defined.flatMap((own) => [...own]))
  if ([...names].some((name) => /[[\]\\]/.test(name))) return parse(text)
  const children: RootContent[] = []
  let line = 0
  pieces.forEach((piece, index) => {
    const missing = namesIn(piece).filter((name) => names.has(name) && !defined[index]?.has(name))
    const blocks = parseWith(missing, piece, parse)
    for (const block of blocks) {
      moveNode(block, line, cuts[index] ?? 0)
      compactTree(block)
      children.push(block)
    }

    line += piece.split('\n').length - 1
  })
  const end = {line: line + 1, column: text.length - text.lastIndexOf('\n'), offset: text.length}
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}

/**
 * The blocks of a text in which some names are defined as it were before it.
 *
 * @param names Those of notes with `^`.
 */
export function parseWith(names: readonly string[], text: string, parse: Parse): RootContent[] {
  if (names.length === 0) return parse(text).children
  const before = [...names.map((name) => `[${name}]: -`), '***', ''].join('\n\n')
  const {children} = parse(before + text)
  const blocks = children.slice(children.findIndex((node) => node.type === 'thematicBreak') + 1)
  for (const block of blocks) moveNode(block, -2 * (names.length + 1), -before.length)
  return blocks
}

/** Move a node, and all in it, by lines and code units. */
export function moveNode(node: Nodes, lines: number, offset: number): undefined {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.line += lines
    point.offset = (point.offset ?? 0) + offset
  }

  if ('children' in node) for (const child of node.children) moveNode(child, lines, offset)
}

/** The names of addresses that a piece defines, and those of its notes with `^`. */
function namesDefinedIn(piece: string, parse: Parse): Set<string> {
  const names = new Set<string>()
  if (!piece.includes(']:')) return names
  visit(parse(piece), (node) => {
    if (node.type === 'definition') names.add(node.identifier)
    if (node.type === 'footnoteDefinition') names.add(`^${node.identifier}`)
  })
  return names
}

/** The names that a piece may refer to, over the ends of lines in quotations too. */
function namesIn(piece: string): string[] {
  if (!piece.includes('[')) return []
  return [...new Set(identifiersIn(piece.replaceAll(/\s*\n[ \t>]*/g, ' ')))]
}

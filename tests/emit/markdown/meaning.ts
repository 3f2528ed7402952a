import type {Definition, FootnoteDefinition, Nodes, Parents, Root} from 'mdast'
import {visit} from 'unist-util-visit'

/** What a document shows, block by block: types, texts and addresses, without how it is written. */
export type Meaning = string | {[type: string]: unknown} | Meaning[]

/** What a name stands for in a document. */
interface Names {
  links: Map<string, Definition>
  notes: Map<string, FootnoteDefinition>
}

/** The names that a document defines; the first definition counts. */
export function namesIn(root: Root): Names {
  const names: Names = {links: new Map(), notes: new Map()}
  visit(root, (node) => {
    if (node.type === 'definition' && !names.links.has(node.identifier)) {
      names.links.set(node.identifier, node)
    }

    if (node.type === 'footnoteDefinition' && !names.notes.has(node.identifier)) {
      names.notes.set(node.identifier, node)
    }
  })
  return names
}

/** What a node shows; references are what they refer to. */
export function meaningOf(node: Nodes, names: Names, within: readonly string[] = []): Meaning[] {
  const inside = (parent: Parents) =>
    joined(parent.children.flatMap((child) => meaningOf(child, names, within)))
  switch (node.type) {
    case 'text':
      return [node.value]
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return []
    case 'code':
      return [{code: node.value.trimEnd()}]
    case 'html':
      return node.value.startsWith('<!--')
        ? []
        : [/^<br>$/.test(node.value) ? {break: ''} : node.value]
    case 'linkReference':
      return [{link: targetOf(names, node.identifier), children: inside(node)}]
    case 'link':
      return [{link: [node.url, node.title ?? ''], children: inside(node)}]
    case 'imageReference':
      return [{image: targetOf(names, node.identifier), alt: node.alt ?? ''}]
    case 'image':
      return [{image: [node.url, node.title ?? ''], alt: node.alt ?? ''}]
    case 'footnoteReference': {
      const note = names.notes.get(node.identifier)
      if (!note || within.includes(node.identifier))
        return [{note: node.identifier.replace(/-en~*$/, '')}]
      const inner = [...within, node.identifier]
      return [{note: note.children.flatMap((child) => meaningOf(child, names, inner))}]
    }

    default:
      return [{[node.type]: 'children' in node ? inside(node) : 'value' in node ? node.value : ''}]
  }
}

function targetOf({links}: Names, identifier: string): string[] {
  const definition = links.get(identifier)
  return [definition?.url ?? '', definition?.title ?? '']
}

/** Neighbouring texts as one; white space as a browser shows it. */
function joined(meanings: Meaning[]): Meaning[] {
  const result: Meaning[] = []
  for (const meaning of meanings) {
    const last = result.at(-1)
    if (typeof meaning === 'string' && typeof last === 'string') {
      result[result.length - 1] = last + meaning
    } else result.push(meaning)
  }

  return result
    .map((meaning, index) => {
      if (typeof meaning !== 'string') return meaning
      const text = meaning.replaceAll(/[ \t\n]+/g, ' ')
      const isBreak = (other: Meaning | undefined) =>
        other === undefined || (typeof other === 'object' && 'break' in other)
      const start = isBreak(result[index - 1]) ? text.trimStart() : text
      return isBreak(result[index + 1]) ? start.trimEnd() : start
    })
    .filter((meaning) => meaning !== '')
}

import type {Html, Nodes, Parents, PhrasingContent, Root, RootContent} from 'mdast'
import {comment, lineBreak} from './html-signs.ts'

/**
 * Turn raw HTML into what readers see of it in a book, in place: `<br>` is a break, a comment
 * nothing, all else its characters. A link inside a link, which only an address can be, is text.
 */
export function htmlToText(tree: Root): Root {
  replaceIn(tree, false)
  return tree
}

function replaceIn(parent: Parents, linked: boolean): undefined {
  const children: Nodes[] = []
  for (const child of parent.children) {
    for (const node of replace(child, parent, linked)) append(children, node)
    if ('children' in child) replaceIn(child, linked || child.type === 'link')
  }

  parent.children = children as typeof parent.children
}

function replace(node: RootContent, parent: Parents, linked: boolean): Nodes[] {
  if (node.type === 'link' && linked) return node.children
  if (node.type !== 'html') return [node]
  if (lineBreak.test(node.value.trim())) return isFlow(parent) ? [] : [{type: 'break'}]
  const value = node.value.replaceAll(comment, '')
  if (value.trim() === '') return []
  const text: PhrasingContent = {type: 'text', value, ...at(node)}
  return isFlow(parent) ? [{type: 'paragraph', children: [text], ...at(node)}] : [text]
}

function isFlow(parent: Parents): boolean {
  return /^(?:root|blockquote|listItem|footnoteDefinition)$/.test(parent.type)
}

function at({position}: Html) {
  return position && {position}
}

function append(children: Nodes[], node: Nodes): undefined {
  const last = children.at(-1)
  if (node.type !== 'text') {
    children.push(node)
    return
  }

  const value = last?.type === 'break' ? node.value.replace(/^[ \t]*\n[ \t]*/, '') : node.value
  if (value === '') return
  if (last?.type !== 'text') children.push({...node, value})
  else {
    last.value += value
    if (last.position && node.position) last.position.end = node.position.end
  }
}

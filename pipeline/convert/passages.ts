import type {Nodes} from 'mdast'

/** A run of text inside a node. */
export interface Piece {
  text: string
  /** Writes the text back into the node; none where the text must stay as it is. */
  put?: (text: string) => void
  /** Where the text begins in the Markdown at the earliest, where the node tells. */
  from?: number | undefined
  /** Whether the text stands in the tree only: a node's identifier, a label given as words too. */
  hidden?: true
}

/** What readers read as one text, in order: a word may run over several pieces. */
export type Passage = Piece[]

/**
 * The passages of a node: paragraphs, headings, cells, and apart from these the words of pictures,
 * titles and labels. Code, addresses and raw HTML are none.
 */
export function passagesOf(node: Nodes): Passage[] {
  const passages: Passage[] = []
  walk(node, [], passages)
  return passages
}

const blocksWithWords = new Set(['paragraph', 'heading', 'tableCell'])
const gap = '\u{FFFC}'

function walk(node: Nodes, current: Passage, passages: Passage[]): undefined {
  if (node.type === 'text') {
    const put = (text: string) => void (node.value = text)
    current.push({text: node.value, put, from: node.position?.start.offset})
  } else if (blocksWithWords.has(node.type)) {
    walkChildren(node, startPassage(passages), passages)
  } else if (node.type === 'link') {
    walkLink(node, current, passages)
  } else if (node.type === 'linkReference') {
    walkReference(node, current, passages)
  } else if (node.type === 'image' || node.type === 'imageReference') {
    current.push({text: gap})
    walkImage(node, passages)
  } else if (node.type === 'footnoteReference') {
    walkLabel(node, passages)
  } else if (node.type === 'definition') {
    walkLabel(node, passages)
    walkTitle(node, passages)
  } else if (node.type === 'footnoteDefinition') {
    walkLabel(node, passages)
    walkChildren(node, current, passages)
  } else if ('children' in node) {
    walkChildren(node, current, passages)
  } else {
    current.push({text: gap})
  }
}

function walkImage(node: NodeOf<'image' | 'imageReference'>, passages: Passage[]): undefined {
  const {alt, position} = node
  const put = (text: string) => void (node.alt = text)
  if (alt) passages.push([{text: alt, put, from: position?.start.offset}])
  if (node.type === 'image') walkTitle(node, passages)
  else walkLabel(node, passages)
}

function walkChildren(node: Nodes, current: Passage, passages: Passage[]): undefined {
  if ('children' in node) for (const child of node.children) walk(child, current, passages)
}

function startPassage(passages: Passage[]): Passage {
  const passage: Passage = []
  passages.push(passage)
  return passage
}

type NodeOf<T> = Extract<Nodes, {type: T}>

/** The words of a bare address are the address. */
function walkLink(node: NodeOf<'link'>, current: Passage, passages: Passage[]): undefined {
  const inside: Passage = []
  walkChildren(node, inside, passages)
  const words = inside.map(({text}) => text).join('')
  const before = node.url.slice(0, node.url.length - words.length)
  const bare = node.url.endsWith(words) && /^(?:[a-z]+:(?:\/\/)?)?$/i.test(before)
  current.push(...(bare ? inside.map(({text}) => ({text})) : inside))
  walkTitle(node, passages)
}

/** The text of a shortcut is its label: alone, as the label of the definition is. */
function walkReference(
  node: NodeOf<'linkReference'>,
  current: Passage,
  passages: Passage[]
): undefined {
  const full = node.referenceType === 'full'
  if (!full) current.push({text: gap})
  walkChildren(node, full ? current : startPassage(passages), passages)
  walkLabel(node, passages)
}

type Titled = NodeOf<'link' | 'image' | 'definition'>

function walkTitle(node: Titled, passages: Passage[]): undefined {
  const {title, position} = node
  if (!title) return
  const closing = node.type === 'definition' ? 1 : 2
  const from = position && (position.end.offset ?? 0) - closing - title.length
  passages.push([{text: title, put: (text) => void (node.title = text), from}])
}

type Labelled = NodeOf<
  'linkReference' | 'imageReference' | 'footnoteReference' | 'definition' | 'footnoteDefinition'
>

/** Labels are converted alone, wherever they stand, so that references find their definitions. */
function walkLabel(node: Labelled, passages: Passage[]): undefined {
  const {label, identifier, position} = node
  const put = (text: string) => void (node.identifier = text)
  passages.push([{text: identifier, put, hidden: true}])
  if (!label) return
  const begins = node.type === 'definition' || node.type === 'footnoteDefinition'
  const from =
    position && (begins ? position.start.offset : (position.end.offset ?? 0) - 1 - label.length)
  const shortcut = 'referenceType' in node && node.referenceType !== 'full'
  const piece: Piece = {text: label, put: (text) => void (node.label = text), from}
  passages.push([shortcut ? {...piece, hidden: true} : piece])
}

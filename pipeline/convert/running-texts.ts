import type {Nodes} from 'mdast'

/** A run of text inside a node. */
export interface TextRun {
  text: string
  /** Writes the text back into the node; none where the text must stay as it is. */
  put?: (text: string) => void
  /** Where the text begins in the Markdown at the earliest, where the node tells. */
  from?: number | undefined
  /** Whether the text stands in the tree only: a node's identifier, a label given as words too. */
  hidden?: true
}

/** What readers read as one text, in order: a word may run over several of its runs. */
export type RunningText = TextRun[]

/**
 * The texts of a node: paragraphs, headings, cells, and apart from these the words of pictures,
 * titles and labels. Code, addresses and raw HTML are none.
 */
export function runningTextsOf(node: Nodes): RunningText[] {
  const texts: RunningText[] = []
  walk(node, [], texts)
  return texts
}

const blocksWithWords = new Set(['paragraph', 'heading', 'tableCell'])
const gap = '\u{FFFC}'

function walk(node: Nodes, current: RunningText, texts: RunningText[]): undefined {
  if (node.type === 'text') {
    const put = (text: string) => void (node.value = text)
    current.push({text: node.value, put, from: node.position?.start.offset})
  } else if (blocksWithWords.has(node.type)) {
    walkChildren(node, startText(texts), texts)
  } else if (node.type === 'link') {
    walkLink(node, current, texts)
  } else if (node.type === 'linkReference') {
    walkReference(node, current, texts)
  } else if (node.type === 'image' || node.type === 'imageReference') {
    current.push({text: gap})
    walkImage(node, texts)
  } else if (node.type === 'footnoteReference') {
    walkLabel(node, texts)
  } else if (node.type === 'definition') {
    walkLabel(node, texts)
    walkTitle(node, texts)
  } else if (node.type === 'footnoteDefinition') {
    walkLabel(node, texts)
    walkChildren(node, current, texts)
  } else if ('children' in node) {
    walkChildren(node, current, texts)
  } else {
    current.push({text: gap})
  }
}

function walkImage(node: NodeOf<'image' | 'imageReference'>, texts: RunningText[]): undefined {
  const {alt, position} = node
  const put = (text: string) => void (node.alt = text)
  if (alt) texts.push([{text: alt, put, from: position?.start.offset}])
  if (node.type === 'image') walkTitle(node, texts)
  else walkLabel(node, texts)
}

function walkChildren(node: Nodes, current: RunningText, texts: RunningText[]): undefined {
  if ('children' in node) for (const child of node.children) walk(child, current, texts)
}

function startText(texts: RunningText[]): RunningText {
  const runs: RunningText = []
  texts.push(runs)
  return runs
}

type NodeOf<T> = Extract<Nodes, {type: T}>

/** The words of a bare address are the address. */
function walkLink(node: NodeOf<'link'>, current: RunningText, texts: RunningText[]): undefined {
  const inside: RunningText = []
  walkChildren(node, inside, texts)
  const words = inside.map(({text}) => text).join('')
  const before = node.url.slice(0, node.url.length - words.length)
  const bare = node.url.endsWith(words) && /^(?:[a-z]+:(?:\/\/)?)?$/i.test(before)
  current.push(...(bare ? inside.map(({text}) => ({text})) : inside))
  walkTitle(node, texts)
}

/** The text of a shortcut is its label: alone, as the label of the definition is. */
function walkReference(
  node: NodeOf<'linkReference'>,
  current: RunningText,
  texts: RunningText[]
): undefined {
  const full = node.referenceType === 'full'
  if (!full) current.push({text: gap})
  walkChildren(node, full ? current : startText(texts), texts)
  walkLabel(node, texts)
}

type Titled = NodeOf<'link' | 'image' | 'definition'>

function walkTitle(node: Titled, texts: RunningText[]): undefined {
  const {title, position} = node
  if (!title) return
  const closing = node.type === 'definition' ? 1 : 2
  const from = position && (position.end.offset ?? 0) - closing - title.length
  texts.push([{text: title, put: (text) => void (node.title = text), from}])
}

type Labelled = NodeOf<
  'linkReference' | 'imageReference' | 'footnoteReference' | 'definition' | 'footnoteDefinition'
>

/** Labels are converted alone, wherever they stand, so that references find their definitions. */
function walkLabel(node: Labelled, texts: RunningText[]): undefined {
  const {label, identifier, position} = node
  const put = (text: string) => void (node.identifier = text)
  texts.push([{text: identifier, put, hidden: true}])
  if (!label) return
  const begins = node.type === 'definition' || node.type === 'footnoteDefinition'
  const from =
    position && (begins ? position.start.offset : (position.end.offset ?? 0) - 1 - label.length)
  const shortcut = 'referenceType' in node && node.referenceType !== 'full'
  const run: TextRun = {text: label, put: (text) => void (node.label = text), from}
  texts.push([shortcut ? {...run, hidden: true} : run])
}

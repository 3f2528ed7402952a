import type {Nodes} from 'mdast'
import type {Source, Target} from '../tree/index.ts'
import {walk} from '../tree/walk-nodes.ts'
import {isByMachine} from './by-machine.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {Rule} from './rule.ts'

/**
 * Markup of the source that an engine's translation does not have, or other blocks: a link, a note, a
 * picture, code, emphasis, the rows of a table. More emphasis than the source has is a matter of style.
 */
export const rule: Rule = {
  id: 'markup-lost',
  description:
    'Markup of the source that an engine’s translation does not have: links, notes, bold',
  severity: 'warning',
  check(unit) {
    const both = isByMachine(unit) ? bothSidesOf(unit) : undefined
    if (!both) return []
    const {source, target} = both
    const [own, other] = [shapeOf(source), shapeOf(target)]
    if (own !== other) {
      const reason = `Unexpected blocks (${other}), expected those of the source (${own})`
      return findingsIn(rule, unit, target, [{reason}])
    }

    const [before, after] = [marksOf(source), marksOf(target)]
    const lost = [...before].filter(([mark, count]) => (after.get(mark) ?? 0) < count)
    const come = [...after].filter(
      ([mark]) => /^(?:link|picture|note)/.test(mark) && !before.has(mark)
    )
    return findingsIn(rule, unit, target, [
      ...lost.map(([mark]) => ({reason: `Missing ${mark}, expected it as in the source`})),
      ...come.map(([mark]) => ({
        reason: `Unexpected ${mark}, expected none that the source has not`
      }))
    ])
  }
}

/** The kinds of a side's blocks, with what is in them. */
function shapeOf({children}: Source | Target): string {
  return children.map((block) => shapeOfBlock(block)).join(', ')
}

function shapeOfBlock(block: Nodes): string {
  if (block.type === 'heading') return `heading ${block.depth}`
  if (block.type === 'list') return `list of ${block.children.length}`
  if (block.type === 'table')
    return `table of ${block.children.length} by ${block.children[0]?.children.length ?? 0}`
  return block.type
}

/** Inline marks by what they are and name, and how often each stands there. */
function marksOf(side: Source | Target): Map<string, number> {
  const marks = new Map<string, number>()
  walk(side, (node) => {
    const mark = markOf(node)
    if (mark !== undefined) marks.set(mark, (marks.get(mark) ?? 0) + 1)
  })
  return marks
}

const plain: Partial<Record<Nodes['type'], string>> = {
  strong: 'bold text',
  emphasis: 'italic text',
  delete: 'struck text'
}

function markOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'link':
      return `link to \`${node.url}\``
    case 'image':
      return `picture \`${node.url}\``
    case 'footnoteReference':
      return `note \`[^${node.identifier}]\``
    case 'inlineCode':
      return `code \`${node.value}\``
    default:
      return plain[node.type]
  }
}

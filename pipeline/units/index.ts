import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {contentKey} from '../language/hash.ts'
import {type Block, type Turn, type Unit, turnsOf} from '../tree/index.ts'
import {isKept} from '../tree/kept.ts'

/**
 * Wrap each block of each turn into a unit: `id` by place, `key` by content. Units that need no
 * translation get the origin `kept`.
 */
export default function units(): (tree: Root) => undefined {
  return (tree) => {
    const lang = tree.data?.lang ?? 'und'
    let count = 0
    for (const turn of turnsOf(tree)) {
      turn.children = turn.children.map((child) =>
        child.type === 'unit' ? child : wrap(child, `u${++count}`, lang)
      ) as Turn['children']
    }
  }
}

function wrap(block: Block, id: string, lang: string): Unit {
  const {value = '', label, matter} = block.data?.block ?? {}
  const unit: Unit = {
    type: 'unit',
    id,
    key: contentKey(value),
    state: 'initial',
    children: [{type: 'source', lang, value, children: [block]}]
  }
  const side = unit.children[0]
  if (label !== undefined && side) side.label = label
  if (matter !== undefined) unit.matter = matter
  if (isKept(block, label)) unit.origin = 'kept'
  forgetPlaces(block)
  if (block.position) {
    unit.position = block.position
    if (side) side.position = block.position
  }

  return unit
}

/** Findings place themselves by the block and its value; places inside it only cost memory. */
function forgetPlaces(block: Block): undefined {
  visit(block, (node) => {
    if (node !== block) delete node.position
  })
}

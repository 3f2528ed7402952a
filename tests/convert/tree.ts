import type {Root} from 'mdast'
import type {Block, Source, Target} from '../../pipeline/tree/index.ts'
import {parseMarkdown, unitsOf} from '../../pipeline/tree/index.ts'

export interface Text {
  lang: string
  speakers?: string[]
  /** Speaker of the only turn. */
  speaker?: string
}

/** A tree of one turn: every block of a Markdown text is the source of a unit. */
export function treeOf(markdown: string, {lang, speakers = [], speaker}: Text): Root {
  const blocks = parseMarkdown(markdown).children as Block[]
  return {
    type: 'root',
    data: {lang, speakers: speakers.map((name) => ({name}))},
    children: [
      {
        type: 'turn',
        role: 'other',
        ...(speaker !== undefined && {speaker}),
        children: blocks.map((block, index) => ({
          type: 'unit',
          id: `u${index + 1}`,
          key: `k${index + 1}`,
          state: 'initial',
          children: [sourceOf(block, markdown, lang)]
        }))
      }
    ]
  }
}

function sourceOf(block: Block, markdown: string, lang: string): Source {
  const {position} = block
  const value = markdown.slice(position?.start.offset, position?.end.offset)
  return {type: 'source', lang, value, children: [block]}
}

/** Every side of a tree, in order. */
export function sidesOf(tree: Root): Array<Source | Target> {
  return unitsOf(tree).flatMap((unit) => unit.children)
}

/** The text of a tree as Markdown. */
export function markdownOf(tree: Root): string {
  return sidesOf(tree)
    .map(({value}) => value)
    .join('\n\n')
}

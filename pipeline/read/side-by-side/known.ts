import {comparable} from '../../language/comparable.ts'
import {showLabel} from '../../side-by-side/label.ts'

/** A source of the text that a side-by-side file is of. */
export interface KnownSource {
  value: string
  label?: string
}

/** A block of a source as it may stand in a file. */
export interface KnownBlock {
  /** The key of the block itself. */
  key: string
  label: string
  /** Whether it stands with the sign of a title that the text does not have. */
  isCompleted: boolean
}

/** The blocks of a text's sources: which there are, and which of them were not seen in a file yet. */
export interface Known {
  blocks: ReadonlyMap<string, KnownBlock>
  /** How many of each are left, by key. */
  left: Map<string, number>
}

/** Gather the blocks of sources, in every form in which a side-by-side file may show them. */
export function knownBlocks(sources: readonly KnownSource[]): Known {
  const blocks = new Map<string, KnownBlock>()
  const left = new Map<string, number>()
  for (const {value, label = ''} of sources) {
    value.split(/\n[ \t]*\n/).forEach((text, index) => {
      const key = comparable(text)
      // What has no words is like other such blocks, and tells no place.
      if (/\p{L}/u.test(key)) left.set(key, (left.get(key) ?? 0) + 1)
      if (!blocks.has(key)) blocks.set(key, {key, label: '', isCompleted: false})
      const title = comparable(`# ${text}`)
      if (!blocks.has(title)) blocks.set(title, {key, label: '', isCompleted: true})
      if (index > 0 || !label) return
      for (const shown of [showLabel(label), label]) {
        for (const blank of [' ', '']) {
          blocks.set(comparable(shown + blank + text), {key, label, isCompleted: false})
        }
      }
    })
  }

  return {blocks, left}
}

/** The block that a text is. */
export function findBlock({blocks}: Known, text: string): KnownBlock | undefined {
  return blocks.get(comparable(text))
}

/** Whether a block was not seen yet. */
export function isLeft({left}: Known, block: KnownBlock | undefined): block is KnownBlock {
  return block !== undefined && (left.get(block.key) ?? 0) > 0
}

/** Note that a block was seen. */
export function see({left}: Known, block: KnownBlock | undefined): undefined {
  if (block) left.set(block.key, (left.get(block.key) ?? 0) - 1)
}

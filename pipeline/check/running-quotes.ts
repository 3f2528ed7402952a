import {loneMarks, opensQuoting, quotes} from './lone-marks.ts'
import type {LoneMark} from './lone-marks.ts'

/** A lone mark that the blocks around its own do not explain. */
export interface Unexplained<Block> {
  block: Block
  mark: LoneMark
}

/** A quotation runs on over at most so many blocks. */
const reach = 12

/**
 * Find the lone marks of blocks that follow one another. A quotation that runs over several
 * paragraphs opens in the first, may open anew in each, and closes in the last.
 */
export function unexplained<Block extends {text: string}>(
  blocks: readonly Block[]
): Array<Unexplained<Block>> {
  const found: Array<Unexplained<Block>> = []
  let open: (Unexplained<Block> & {order: number; first: boolean}) | undefined
  const giveUp = () => {
    if (open && !open.first) found.push({block: open.block, mark: open.mark})
    open = undefined
  }

  blocks.forEach((block, order) => {
    const {text} = block
    const all = loneMarks(text)
    const lone = all.filter(({mark}) => mark !== '《' && mark !== '》')
    for (const mark of all) if (!lone.includes(mark)) found.push({block, mark})
    if (open && order - open.order > reach) giveUp()
    if (open && opensQuoting(text)) open = undefined
    else if (open && lone.length === 0 && quotes(text)) giveUp()
    for (const mark of lone) {
      if (open && mark.closes) open = undefined
      else if (mark.opens) {
        giveUp()
        // Where a block opens with it, a quotation from before may go on.
        open = {block, mark, order, first: mark.at === text.search(/\S/)}
      } else found.push({block, mark})
    }
  })
  giveUp()
  return found
}

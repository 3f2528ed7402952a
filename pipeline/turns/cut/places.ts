import {blockText} from '../../tree/index.ts'
import type {Block} from '../../tree/index.ts'
import {partOfWritten} from '../../tree/stretches.ts'
import {bareLabel} from '../labels/bare-label.ts'
import type {Piece} from './split.ts'

/**
 * Note what of the pieces of a block stands in the file as it is. Labels and pieces follow one
 * another in the block's text, with blanks between them.
 */
export function withPlaces(block: Block, pieces: readonly Piece[]): Piece[] {
  const {written} = block.data?.block ?? {}
  if (!written) return [...pieces]
  const whole = blockText(block)
  let at = 0
  return pieces.map((piece) => {
    const start = nextWord(whole, after(whole, at, bareLabel(piece.label ?? '')))
    at = after(whole, start, piece.text)
    if (piece.text === '' || !whole.startsWith(piece.text, start)) return piece
    const own = blockText(piece.block)
    const lead = own.length - own.trimStart().length
    return {...piece, written: partOfWritten(written, start, at, lead - start)}
  })
}

/** Where some words end that stand at a place of a text, whatever blanks either has. */
function after(text: string, start: number, words: string): number {
  let at = start
  for (let word = nextWord(words, 0); word < words.length; word = nextWord(words, word + 1)) {
    at = nextWord(text, at) + 1
  }

  return at
}

const blanks = /\s*/y

function nextWord(text: string, start: number): number {
  blanks.lastIndex = Math.min(start, text.length)
  blanks.test(text)
  return blanks.lastIndex
}

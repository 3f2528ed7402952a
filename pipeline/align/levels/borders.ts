import type {Outline} from './outline.ts'

/** The sentences of a text, and where passages and turns begin among them. */
export interface Borders {
  sentences: string[]
  /** First sentence of each passage, and the end. */
  passageFrom: Int32Array
  /** Turns that have passages other than notes, as indices into the outline's turns. */
  turns: number[]
  /** First sentence of each of these turns, and their end. */
  turnFrom: Int32Array
  /** First passage of each of these turns, and their end. */
  turnPassage: number[]
}

/** Find the borders of a text's passages and turns. */
export function bordersOf({passages, notesFrom}: Outline): Borders {
  const passageFrom = new Int32Array(passages.length + 1)
  const turns: number[] = []
  const turnPassage: number[] = []
  passages.forEach((passage, index) => {
    passageFrom[index + 1] = passageFrom[index]! + passage.sentences.length
    if (index >= notesFrom || turns.at(-1) === passage.turn) return
    turns.push(passage.turn)
    turnPassage.push(index)
  })
  turnPassage.push(notesFrom)
  return {
    sentences: passages.flatMap(({text, sentences}) =>
      sentences.map(({start, end}) => text.slice(start, end))
    ),
    passageFrom,
    turns,
    turnFrom: Int32Array.from(turnPassage, (passage) => passageFrom[passage]!),
    turnPassage
  }
}

import type {Speaker, Turn} from '../../tree/index.ts'
import type {Piece} from '../cut/split.ts'
import type {AttributedPiece} from './unlabelled.ts'

/** Gather what is said into turns. */
export function gather(all: readonly AttributedPiece[]): Turn[] {
  const turns: Turn[] = []
  for (const {piece, voice, opens} of besideFollowing(all)) {
    const last = turns.at(-1)
    const same = last && last.role === voice.role && last.speaker === voice.speaker
    if (same && !opens) last.children.push(blockOf(piece))
    else {
      turns.push({
        type: 'turn',
        role: voice.role,
        ...(voice.speaker !== undefined && {speaker: voice.speaker}),
        children: [blockOf(piece)]
      })
    }
  }

  return turns
}

/** The people who speak, in the order of their first turn. */
export function speakersOf(all: readonly AttributedPiece[]): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const {voice} of all) {
    const {speaker, latin} = voice
    if (speaker === undefined || speakers.has(speaker)) continue
    speakers.set(speaker, {name: speaker, ...(latin && {latin})})
  }

  return [...speakers.values()]
}

/** Rules and pictures that lead on to a caption or a note stand with it. */
function besideFollowing(all: readonly AttributedPiece[]): AttributedPiece[] {
  let next: AttributedPiece | undefined
  return all
    .toReversed()
    .map((one) => {
      const silent = one.piece.text === '' && !one.piece.head
      if (silent && next?.voice.role === 'other') return {...one, voice: next.voice, opens: false}
      next = one
      return one
    })
    .toReversed()
}

function blockOf({block, value, label, matter, written}: Piece) {
  const facts = {
    value,
    ...(label && {label}),
    ...(matter && {matter}),
    ...(written && {written})
  }
  block.data = {...block.data, block: facts}
  return block
}

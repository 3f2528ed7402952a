import type {Role} from '../../tree/index.ts'
import {asks, standsOut} from './ask.ts'
import type {Look} from '../cut/scan.ts'
import type {Voice, VoiceOf} from './roles.ts'
import type {Piece} from '../cut/split.ts'

/** A piece and whose it is. */
export interface AttributedPiece {
  piece: Piece
  voice: Voice
  /** Whether it opens a turn, although the same person spoke before. */
  opens: boolean
}

interface Interview {
  pieces: readonly Piece[]
  voiceOf: VoiceOf
  /** For each piece, the first label after it. */
  nextVoice: ReadonlyArray<Voice | undefined>
  /** Whether no answer has a label. */
  answersBare: boolean
  /** Looks that mark questions where a label does not. */
  asking: ReadonlySet<Look>
  /** The only ones who are named as asking, as answering. */
  asker: Voice
  answerer: Voice
  /** Whether short paragraphs may ask without any mark, before a labelled answer. */
  followUps: boolean
  /** Whether labels stand before quotations only; what is between them is nobody's. */
  bites: boolean
}

const nobody: Voice = {role: 'other'}

/** Tell for every piece of a text whose it is. */
export function attribute(
  pieces: readonly Piece[],
  voiceOf: VoiceOf,
  asking: ReadonlySet<Look>,
  bites: boolean
): AttributedPiece[] {
  const voices = pieces.flatMap(({head}) => (head ? [voiceOf(head)] : []))
  const questions = voices.filter(({role}) => role === 'question').length
  const answers = voices.filter(({role}) => role === 'answer').length
  const interview: Interview = {
    pieces,
    voiceOf,
    nextVoice: nextVoices(pieces, voiceOf),
    answersBare: answers === 0,
    asking,
    asker: onlyOne(voices, 'question'),
    answerer: onlyOne(voices, 'answer'),
    followUps: answers > 1 && (questions <= 1 || questions * 3 <= answers),
    bites
  }
  const said: AttributedPiece[] = []
  let current: AttributedPiece | undefined
  pieces.forEach((piece, index) => {
    const next = attributeOne(interview, piece, index, current)
    said.push(next)
    if (next.voice.role !== 'other') current = next
    else if (bites || (next.piece.matter === 'sign-off' && !interview.nextVoice[index])) {
      current = undefined
    }
  })
  return said
}

/** Index of the first turn: a label or a question; nothing in a text without any. */
export function firstTurn(
  pieces: readonly Piece[],
  isQuestion: (piece: Piece) => boolean
): number | undefined {
  const first = pieces.findIndex((piece) => piece.head ?? isQuestion(piece))
  if (first < 0) return undefined
  const labels = pieces.flatMap(({head}, index) => (head ? [index] : []))
  const asked = labels.filter((index) => isFollowUp(pieces[index - 1]))
  const unasked = labels.every((index) => pieces[index]?.head?.part?.role !== 'question')
  const opens =
    unasked && asked.length > 1 && asked.length * 2 > labels.length && isFollowUp(pieces[first - 1])
  return opens ? first - 1 : first
}

/** Whether an unlabelled paragraph is short and asks. */
function isFollowUp(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    !piece.head &&
    !piece.matter &&
    piece.look === 'plain' &&
    piece.text.length <= 200 &&
    asks(piece.text)
  )
}

function nextVoices(pieces: readonly Piece[], voiceOf: VoiceOf): Array<Voice | undefined> {
  let next: Voice | undefined
  return pieces
    .toReversed()
    .map(({head}) => {
      const after = next
      if (head) next = voiceOf(head)
      return after
    })
    .toReversed()
}

function onlyOne(voices: readonly Voice[], role: Role): Voice {
  const named = voices.filter((voice) => voice.role === role && voice.speaker !== undefined)
  const same = named.every((voice) => voice.speaker === named[0]?.speaker)
  return named[0] && same ? named[0] : {role}
}

function attributeOne(
  interview: Interview,
  piece: Piece,
  index: number,
  current: AttributedPiece | undefined
): AttributedPiece {
  const {voiceOf, asker, answerer, bites} = interview
  if (piece.head) return {piece, voice: voiceOf(piece.head), opens: true}
  if (piece.matter || isAside(piece)) return {piece, voice: nobody, opens: false}
  const questionAsked = current?.voice.role === 'question'
  if (isUnlabelledQuestion(interview, piece, index, current)) {
    const goesOn = questionAsked && current?.piece.look === piece.look
    return {piece, voice: goesOn ? current.voice : asker, opens: !goesOn}
  }

  if (!current || bites) return {piece, voice: nobody, opens: false}
  if (questionAsked && isAnswered(interview, piece, index, current)) {
    return {piece, voice: answerer, opens: true}
  }

  return {piece, voice: current.voice, opens: false}
}

/** Notes of Markdown stand beside what is said. */
function isAside({block}: Piece): boolean {
  return block.type === 'definition' || block.type === 'footnoteDefinition'
}

function isUnlabelledQuestion(
  {pieces, asking, followUps}: Interview,
  piece: Piece,
  index: number,
  current: AttributedPiece | undefined
): boolean {
  const next = pieces[index + 1]
  if (asking.has(piece.look)) return standsOut(piece, asking)
  if (!asks(piece.text)) return false
  const answered = next?.head !== undefined && next.head.part?.role !== 'question'
  if (!answered || (current && current.voice.role !== 'answer')) return false
  if (piece.look === 'quote' || piece.look === 'bold' || piece.look === 'italic') return true
  return followUps && isFollowUp(piece)
}

/** Whether an unlabelled piece after a question is its answer. */
function isAnswered(
  {nextVoice, answersBare, asking}: Interview,
  piece: Piece,
  index: number,
  {piece: question}: AttributedPiece
): boolean {
  const {look, text} = question
  const apart = asking.has(look) || look === 'quote' || look === 'bold' || look === 'heading'
  if (apart) return piece.look !== look
  return answersBare || (nextVoice[index]?.role !== 'answer' && asks(text))
}

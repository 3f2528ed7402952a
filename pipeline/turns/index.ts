import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Matter} from '../tree/index.ts'
import {markApparatus} from './matter/apparatus.ts'
import {isQuotation, standsOut} from './who/ask.ts'
import {gather, speakersOf} from './who/gather.ts'
import {looksThatAsk} from './who/looks.ts'
import {nameMatter} from './matter/matter.ts'
import {nameParts} from './labels/name-parts.ts'
import type {ExtraLabels} from './labels/parts.ts'
import {scansOf} from './cut/scan.ts'

import {peopleOf} from './names/people.ts'
import type {Identify, KnownSpeaker} from './names/people.ts'
import {promote} from './labels/promote.ts'
import {voicesOf} from './who/roles.ts'
import {piecesOf} from './cut/split.ts'
import type {Piece} from './cut/split.ts'
import {attribute, firstTurn} from './who/unlabelled.ts'
import type {AttributedPiece} from './who/unlabelled.ts'
import {reportStrangers} from './labels/unknown-speaker.ts'

/** What is known of a text beforehand. */
export interface TurnsOptions {
  /** Labels beside the usual ones, by what they do: `{question: ['訪員甲']}`. */
  labels?: ExtraLabels
  /** Who speaks, and the labels that stand for each. */
  speakers?: KnownSpeaker[]
}

/**
 * The stage that finds who speaks: blocks are cut at speakers' labels and gathered into turns, in
 * place. Title, lead, notes, captions and sign-off are named (`data.block.matter`); datelines,
 * by-lines and stage directions become `apparatus` nodes inside their blocks. A text without
 * speakers is one turn of the role `other`.
 *
 * Before, the root holds blocks with `data.block`; after, it holds turns, and `data.speakers`.
 * A finding `unknown-speaker` names labels that stand once and tell of nobody.
 */
export default function turns(options: TurnsOptions = {}) {
  return function (tree: Root, file: VFile): undefined {
    const scans = scansOf(tree)
    nameParts(scans, options.labels)
    const identify = peopleOf(scans, options.speakers)
    const asking = looksThatAsk(scans)
    const strangers = promote(scans, identify, asking)
    const pieces = piecesOf(scans)
    reportStrangers(strangers, file)
    const isQuestion = (piece: Piece) => !piece.matter && standsOut(piece, asking)
    const first = firstTurn(pieces, isQuestion)
    nameMatter(pieces, first, isQuestion)
    const said = first === undefined ? asArticle(pieces) : asInterview(pieces, identify, asking)
    mark(said, first)
    tree.children = gather(said)
    tree.data = {...tree.data, speakers: speakersOf(said)}
  }
}

function asInterview(
  pieces: readonly Piece[],
  identify: Identify,
  asking: ReturnType<typeof looksThatAsk>
): AttributedPiece[] {
  const labelled = pieces.filter(({head}) => head)
  const bites =
    labelled.length > 1 &&
    labelled.every(({head, text}) => !head?.part?.generic && isQuotation(text))
  return attribute(pieces, voicesOf(pieces, identify, asking), asking, bites)
}

function asArticle(pieces: readonly Piece[]): AttributedPiece[] {
  return pieces.map((piece) => ({piece, voice: {role: 'other'}, opens: false}))
}

/** Matter after which a text still goes on. */
const going = new Set([undefined, 'lead', 'heading', 'caption'])

/** Matter that may hold apparatus. */
const marked = new Set<Matter>(['title', 'lead'])

function mark(said: readonly AttributedPiece[], first: number | undefined): undefined {
  const last = said.findLastIndex(({piece}) => going.has(piece.matter) && piece.text !== '')
  const start = said.findIndex(({piece}) => piece.block.type === 'paragraph' && !piece.matter)
  const names = namesOf(said)
  said.forEach(({piece, voice}, index) => {
    if (piece.matter !== undefined && !marked.has(piece.matter)) return
    markApparatus(piece.block, {
      opening: first === undefined ? index < start + 3 : piece.matter === 'lead',
      title: piece.matter === 'title',
      last: index === last,
      role: voice.role,
      names
    })
  })
}

/** Names of Chinese characters by which speakers are labelled, folded. */
function namesOf(said: readonly AttributedPiece[]): string[] {
  const keys = said.flatMap(({piece: {head}}) => (head && !head.part?.generic ? [head.key] : []))
  return [...new Set(keys)].filter((key) => /^\p{Script=Han}{2,8}$/u.test(key)).slice(0, 40)
}

import {fold} from '../../language/fold.ts'
import type {Matter} from '../../tree/index.ts'
import {legendOf} from '../names/aliases.ts'
import {isDataWord} from '../labels/false-labels.ts'
import {readsAsHeading} from './heading.ts'
import {partsWith} from '../labels/parts.ts'
import {introducesName, nameList} from '../names/name-list.ts'
import type {Piece} from '../cut/split.ts'
import {keyOf, wordsOf} from '../words/index.ts'
import {datelineLines} from '../words/marked-in-place.ts'
import {
  biographies,
  bylines,
  captions,
  editorNotes,
  signOffs,
  translatorNotes
} from '../words/notes.ts'
import {rubrics} from '../words/rubrics.ts'

/** Where a piece stands: before the first turn, among the turns, or in the last lines. */
type Zone = 'start' | 'middle' | 'end'

const partOf = partsWith()
const data = rubrics.map(({matter, words}) => ({matter, words: wordsOf(words)}))

/**
 * Name what the unlabelled pieces of a text are, in place.
 *
 * @param first Index of the first turn; none in a text without turns.
 * @param isQuestion Tells what asks without a label, and so is no matter.
 */
export function nameMatter(
  pieces: readonly Piece[],
  first: number | undefined,
  isQuestion: (piece: Piece) => boolean
): undefined {
  const lastTurn = pieces.findLastIndex((piece) => piece.head ?? isQuestion(piece))
  pieces.forEach((piece, index) => {
    if (piece.head || piece.matter || isQuestion(piece)) return
    const zone = zoneOf(index, pieces.length, first, lastTurn)
    const matter = matterOf(piece, zone)
    if (matter) piece.matter = matter
  })
  pieces.forEach((piece, index) => {
    if (piece.head || piece.matter || isQuestion(piece)) return
    const closes = first !== undefined && index > lastTurn && isBiography(pieces, index)
    const matter = closes ? 'sign-off' : byPlace(pieces, index, first)
    if (matter) piece.matter = matter
  })
}

function zoneOf(index: number, count: number, first: number | undefined, lastTurn: number): Zone {
  if (first !== undefined) return index < first ? 'start' : index > lastTurn ? 'end' : 'middle'
  return index < Math.min(5, count / 2) ? 'start' : index >= count - 4 ? 'end' : 'middle'
}

/** What a piece is by its own words. */
function matterOf({block, text}: Piece, zone: Zone): Matter | undefined {
  if (block.type === 'heading') return 'heading'
  if (!['paragraph', 'blockquote', 'footnoteDefinition'].includes(block.type)) return undefined
  return text.length <= 600 ? matterOfText(text, zone) : undefined
}

function matterOfText(text: string, zone: Zone): Matter | undefined {
  const folded = fold(text).replaceAll('’', "'")
  const matches = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(folded))
  if (matches(translatorNotes)) return 'translator-note'
  if (matches(editorNotes)) return 'editor-note'
  if (legendOf(text)) return 'editor-note'
  if (folded.length <= 160 && matches(signOffs))
    return zone === 'start' ? 'editor-note' : 'sign-off'
  if (folded.length <= 160 && matches(captions)) return 'caption'
  const named = dataOf(folded, zone)
  if (named) return named
  if (folded.includes('\n')) return isHeader(text) ? 'rubric' : undefined
  if (folded.length <= 60 && matches(datelineLines)) return 'dateline'
  const bare = folded.replace(/^[[(【〔](.*)[\])】〕]$/, '$1')
  if (bare.length > 80 || !bylines.some((pattern) => pattern.test(bare))) return undefined
  if (zone !== 'middle') return 'byline'
  return /^(?:photo|picture|image|illustration)/i.test(bare) ? 'caption' : undefined
}

/** When a page was published, before its other data: `2021年11月04日09:30 來源：山河網`. */
const published =
  /^\d{4}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s+(?=\p{L})/u

/** `時間：四月十二日`, `文｜于莉 編輯｜劉靜川`, `（採訪、整理：方以安）`, one line of it. */
function dataOf(folded: string, zone: Zone): Matter | undefined {
  if (folded.includes('\n')) return undefined
  const bracketed = /^[[(【〔](.*)[\])】〕](?:\s*\d{6,8})?$/.exec(folded)?.[1]
  const line = bracketed ?? folded.replace(published, '')
  const match =
    /^([^:/|]{1,24}?)\s*\d{0,2}\s*[:/|]\s*(?=\S)/.exec(line) ??
    severalWords(line) ??
    blankAfterWord(line, zone)
  const key = keyOf(match?.[1] ?? '')
  if (!match || !key) return undefined
  const value = line.slice(match[0].length)
  const first = value.split(/\u3000|\s(?=[^\s:]{1,6}:)/, 1)[0] ?? ''
  const names = nameList(first, zone === 'start').length > 0 || introducesName(value)
  const part = names && partOf(key, key) ? 'rubric' : undefined
  const matter = matterOfWord(key, zone) ?? part
  if (matter === undefined) return undefined
  if (matter === 'caption' || matter.endsWith('note') || matter === 'sign-off') return matter
  const sentence = /[。!?;]$/.test(value) || (value.endsWith('.') && value.split(' ').length > 6)
  if (sentence && zone !== 'start') return undefined
  return value.length <= (zone === 'start' ? 160 : 80) ? matter : undefined
}

/** `編譯/宋棠` may be led by several words: `採訪、整理/韓霏`, `文/圖 王小明`. */
function severalWords(line: string): RegExpExecArray | null {
  const match = /^((?:[^:/|\s]{1,6}[、/.·&]){1,3}[^:/|\s]{1,6})\s*[:/|\s]\s*(?=\S)/.exec(line)
  return match && isDataWord(keyOf(match[1] ?? '')) ? match : null
}

/** `時間 五月四日` at the head of a text. */
function blankAfterWord(line: string, zone: Zone): RegExpExecArray | null {
  const match = zone === 'start' ? /^(\p{Script=Han}{2,6})\s+(?=\S)/u.exec(line) : null
  return match && line.length <= 40 && isDataWord(match[1] ?? '') ? match : null
}

function matterOfWord(key: string, zone: Zone): Matter | undefined {
  const found = data.find(({words}) => words.has(key))?.matter
  if (found === undefined) return isDataWord(key) ? 'byline' : undefined
  const editor = zone === 'end' && /^(?:编辑|校对|实习编辑|编审)$/.test(key)
  return editor ? 'sign-off' : found
}

/** What a piece is by its place among the others. */
function byPlace(
  pieces: readonly Piece[],
  index: number,
  first: number | undefined
): Matter | undefined {
  const piece = pieces[index]
  const next = pieces[index + 1]
  if (!piece || piece.block.type !== 'paragraph') return undefined
  const before = pieces.slice(Math.max(0, index - 3), index)
  const afterTitle =
    before.length > 0 && before.every(({matter}) => matter === 'title' || matter === 'byline')
  if (afterTitle && (first === undefined || index < first) && isSubtitle(piece, before, next))
    return 'subtitle'
  if (first !== undefined && !next && /^(?:[註注]|[備备附][註注])\s*[:：]/.test(piece.text))
    return 'editor-note'
  const heading = readsAsHeading(piece, next)
  if (first === undefined || index >= first) return heading ? 'heading' : undefined
  const directly =
    index + 1 === first ||
    /^[\d▍■◆一二三四五六七八九十第]/.test(piece.text) ||
    /[:：]$/.test(piece.text)
  return heading && directly ? 'heading' : 'lead'
}

/** Whether a paragraph after the last turn tells who the writer is, set apart from what is said. */
function isBiography(pieces: readonly Piece[], index: number): boolean {
  const {text = '', look, block} = pieces[index] ?? {}
  const before = pieces[index - 1]
  const apart =
    look === 'italic' ||
    before?.matter === 'sign-off' ||
    before?.block.type === 'thematicBreak' ||
    /^(?:本文)?作者/.test(text)
  const isShort = block?.type === 'paragraph' && text.length <= 400
  return apart && isShort && biographies.some((pattern) => pattern.test(fold(text)))
}

function isSubtitle({text}: Piece, before: readonly Piece[], next: Piece | undefined): boolean {
  const folded = fold(text)
  if (/^-{1,2}[^-]/.test(folded) && folded.length <= 40) return true
  if (!next || before.length > 1 || /\n|[。!?,;:….]|^[\d▍■◆●□(【[]/.test(folded)) return false
  return /\p{Script=Han}/u.test(folded) ? folded.length <= 20 : folded.split(' ').length <= 10
}

/** A header written line by line in one block: every line is data. */
function isHeader(text: string): boolean {
  return text.split('\n').every((line) => matterOfText(line, 'start') !== undefined)
}

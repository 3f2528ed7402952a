import {fold} from '../../language/fold.ts'
import {isClause} from '../names/name-shape.ts'
import type {Piece} from '../cut/split.ts'

const numbered =
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,3}|第[\d一二三四五六七八九十]{1,3}[章节部分篇回]|(?:part|chapter) (?:\d{1,2}|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten))(?:[、.:．\s]{0,2}[^。!;]{0,28})?$/i
const ordinal =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])\s*[^。!;]{1,28}$/
const timed = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+[^。!;]{1,40}$/
const signed = /^[▍▎▌■◆●□◇★☆►▶◎○]\s*[^。!?;]{1,30}$/u

/** Whether a paragraph is a heading by its words; `next` is what follows it. */
export function readsAsHeading({text, look, block}: Piece, next: Piece | undefined): boolean {
  if (!next || next.matter === 'sign-off' || block.type !== 'paragraph') return false
  const folded = fold(text)
  if (signed.test(folded) || timed.test(folded) || ordinal.test(folded)) return true
  if (/^\d{1,2}(?:\n[^\n。!?;]{1,28})?$/.test(folded)) return true
  if (folded.includes('\n')) return false
  if (numbered.test(folded) && folded.length <= 20 && /^(?:\D|\d{1,2}$)/.test(folded))
    return isShort(folded)
  if (/^【[^【】]{1,16}】$/.test(text)) return true
  if (folded.endsWith(':')) return isNoun(folded.slice(0, -1)) && next.block.type === 'paragraph'
  return isShort(folded) && (look === 'bold' || next.block.type === 'paragraph')
}

/** Few words, no sentence. */
function isShort(folded: string): boolean {
  if (!/\p{L}/u.test(folded) || /[。!?,;:…)"」』\]】.=]$/.test(folded)) return false
  if (/[。!?;=:/|]/.test(folded) || /^[-*([「『"]/.test(folded)) return false
  if (/\p{Script=Han}/u.test(folded)) return folded.length <= 18
  return folded.split(' ').length <= 8 && /^\p{Lu}/u.test(folded)
}

/** 各方说法, `The data`: words before a colon that name what follows. */
function isNoun(folded: string): boolean {
  if (/[,。!?;:"]/.test(folded)) return false
  if (/\p{Script=Han}/u.test(folded)) {
    return (
      folded.length <= 10 &&
      !isClause(folded) &&
      !/(?:如下|以下|是|有|说|问|答|道|行|张|条|表示|写)$/.test(folded)
    )
  }

  const words = folded.split(' ')
  return words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word))
}

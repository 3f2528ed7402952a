import {fold} from '../../language/fold.ts'
import {isQuotation} from '../who/ask.ts'
import type {Head} from './head.ts'
import {isTransliterated} from '../names/foreign-names.ts'
import {
  addressAfterName,
  isChineseName,
  isClause,
  isOutlet,
  titleLength
} from '../names/name-shape.ts'
import {endsInSpeech} from '../names/speech.ts'
import {introducesName, nameList} from '../names/name-list.ts'
import {keyOf, wordsOf} from '../words/index.ts'
import {proseOpeners} from '../words/prose-openers.ts'
import {rubrics} from '../words/rubrics.ts'

const openers = wordsOf(proseOpeners)
const data = wordsOf(rubrics.flatMap(({words}) => words))

const ordinal =
  /^(?:第[\d一二三四五六七八九十]|其[一二三四五]|[一二三四五六七八九十]是|\d|(?:step|day|part|chapter|rule|point|section|phase|stage|level|scene|act|figure|table|option|case|reason|lesson|problem|number|no\.?|week|year|round) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)/

/** Whether words before a colon can be no speaker's label, whatever follows. */
export function isFalseLabel(head: Head, rest: string): boolean {
  const {key, part, header} = head
  if (header) return true
  if (part?.generic) return endsInSpeech(key)
  if (part) return (endsInSpeech(key) && /^["「“『]/.test(rest)) || isData(head, rest)
  const bare = key.replace(/ ?\d{1,3}$/, '')
  if (openers.has(bare) || isDataWord(bare) || ordinal.test(key)) return true
  if (endsInSpeech(key) && !isChineseName(key)) return true
  return isClause(key) && !isName(key) && !isOutlet(key) && !/·/.test(key) && key.length > 2
}

/** Whether words name data about the text, alone or several: 時間, 採訪、撰文. */
export function isDataWord(key: string): boolean {
  if (data.has(key)) return true
  const words = key.split(/[、/.·&|+]| and /).map((word) => word.trim())
  return words.length > 1 && words.every((word) => data.has(word))
}

/** Whether a label for a part stands before names alone, as in a header: `主持人：康達`. */
function isData({key}: Head, rest: string): boolean {
  const bare = rest.replaceAll(/[*_]/g, '').trim()
  if (bare === '') return false
  if (nameList(bare).length > 0 || introducesName(bare)) return true
  return (
    isDataWord(key) &&
    bare.length <= 24 &&
    !/[。！？!?，,]/.test(fold(bare)) &&
    !isQuotation(bare) &&
    keyOf(bare) !== ''
  )
}

/** A name or several, or one beside an office: 方以恬 / 陸子衡, 館長方以恬, 海因里希. */
function isName(key: string): boolean {
  if (isTransliterated(key) || titleLength(key) > 0 || addressAfterName(key) > 0) return true
  return key.split(/[/、&]/).every((name) => isChineseName(name.trim()))
}

import type {Role} from '../../tree/index.ts'
import {isChineseName, isOneWord} from '../names/name-shape.ts'
import {withoutSpeech} from '../names/speech.ts'
import {generic, parts} from '../words/labels.ts'
import {wordsOf} from '../words/index.ts'

/** What a label's words alone say of the person's part. */
export interface LabelPart {
  /** `other` where the words tell that somebody speaks, not what for. */
  role: Role
  /** Whether the label names nobody: 問, Q. */
  generic: boolean
  /** How much of the label is the name; 提問 of 媒體提問 is not. In UTF-16 code units. */
  length: number
}

/** Labels that one text has beside the usual ones. */
export interface ExtraLabels {
  question?: string[]
  answer?: string[]
}

const genericWords = {question: wordsOf(generic.question), answer: wordsOf(generic.answer)}

/** Make the function that knows the usual labels and some more. */
export function partsWith(
  extra: ExtraLabels = {}
): (name: string, key: string) => LabelPart | undefined {
  const lists = {
    question: wordsOf([...parts.question, ...(extra.question ?? [])]),
    answer: wordsOf([...parts.answer, ...(extra.answer ?? [])]),
    other: wordsOf(parts.other)
  }
  const roles = ['question', 'answer', 'other'] as const

  return (name, key) => {
    for (const role of ['question', 'answer'] as const) {
      if (genericWords[role].has(key)) return {role, generic: true, length: name.length}
    }

    for (const length of [key.length, withoutSpeech(key).length, withoutNumber(key).length]) {
      const role = roles.find((one) => lists[one].has(key.slice(0, length)))
      const kept = length === withoutSpeech(key).length ? length : name.length
      if (role) return {role, generic: false, length: kept}
    }

    const role = composed(key, lists)
    const length = key.length === name.length ? withoutSpeech(key).length : name.length
    return role && {role, generic: false, length}
  }
}

type Lists = Record<Role, ReturnType<typeof wordsOf>>

/** 海港新聞記者, 網友「夜貓子」, 主持人李小盟, BBC reporter. */
function composed(key: string, {question, answer}: Lists): Role | undefined {
  if (/\p{Script=Han}/u.test(key)) {
    const whole = withoutSpeech(key)
    const last = question.endOf(whole)
    if (last && last.length > 1 && !/[的是了在有]/.test(whole)) {
      return /^[被受]/.test(whole) ? 'answer' : 'question'
    }

    const first = question.startOf(key)
    if (!first || first.length < 2) return undefined
    if (/^(?:".*"|[a-z0-9]{1,12})$/.test(key.slice(first.length).trim())) return 'question'
    const name = whole.slice(first.length).trim()
    return (isChineseName(name) && name.length > 2) || isNickname(name) ? 'question' : undefined
  }

  const words = key.split(' ')
  if (words.length > 4) return undefined
  const ends = [words[0] ?? '', words.at(-1) ?? '']
  if (ends.some((word) => question.has(word))) return 'question'
  return ends.some((word) => answer.has(word)) && words.length > 1 ? 'answer' : undefined
}

/** 阿岚, 小岸. */
function isNickname(name: string): boolean {
  return /^[阿小老]\p{Script=Han}{1,2}$/u.test(name) && !isOneWord(name)
}

function withoutNumber(key: string): string {
  return key.replace(/ ?(?:\d{1,3}|[a-z]|[一二三四五六七八九十甲乙丙丁])$/, '')
}

import type {EnglishName} from './english-names.ts'
import type {Lexicon} from './lexicon.ts'
import type {Passage, Word} from './passages.ts'
import {soundsLike, spellsNames} from './sound.ts'
import {spanOf} from './spans.ts'
import type {Span} from './spans.ts'

/** A Chinese stretch that may be an English name, and how well the one speaks for the other. */
export interface Likeness {
  span: Span
  /** From 0 to 1. */
  score: number
}

/** Less is no evidence. */
const least = 0.45
/** As many words a Chinese name has at most. */
const most = 9

/**
 * The stretches of a Chinese passage that may be an English name: words that translate its words, the
 * same Latin letters, or characters that spell its sound; the likeliest first.
 */
export function likenesses(passage: Passage, name: EnglishName, lexicon: Lexicon): Likeness[] {
  const content = name.words.filter(({text}) => !/^(?:of|for|the|and|on|in|&)$/.test(text))
  const matches = passage.zhWords.map((word) => matchOf(word, content, lexicon))
  const found: Likeness[] = headwords(passage, content, lexicon)
  passage.zhWords.forEach((first, from) => {
    if (!isEdge(first, matches[from])) return
    for (let to = from; to < Math.min(passage.zhWords.length, from + most); to++) {
      const last = passage.zhWords[to]!
      const before = passage.zhWords[to - 1]
      if (to > from && !/^[· ]?$/.test(passage.zhKey.slice(before?.end, last.start))) break
      if (!isEdge(last, matches[to])) continue
      const span = spanOf(passage, from, withSuffix(passage, to))
      const score = Math.max(
        translated(matches.slice(from, from + span.words.length), span, content.length),
        spelled(span, name, lexicon)
      )
      if (score >= least) found.push({span, score})
    }
  })
  return found.toSorted((a, b) => b.score - a.score || b.span.key.length - a.span.key.length)
}

/** Words of the dictionary that the segmenter takes apart: 硅|谷. */
function headwords(passage: Passage, content: readonly Word[], lexicon: Lexicon): Likeness[] {
  return passage.zhWords.flatMap((first, from) => {
    const found: Likeness[] = []
    for (let to = from + 1; to < Math.min(passage.zhWords.length, from + 4); to++) {
      if (passage.zhWords[to - 1]?.end !== passage.zhWords[to]?.start) break
      const span = spanOf(passage, from, to)
      if (!lexicon.has(span.key)) continue
      const {size} = matchOf({...first, key: span.key}, content, lexicon)
      const whole = spanOf(passage, from, withSuffix(passage, to))
      const other = Math.min(1, (size + Number(whole.key !== span.key) / 2) / content.length)
      if (size > 0) found.push({span: whole, score: (2 * other) / (1 + other)})
    }

    return found
  })
}

/** Index of the English word that a Chinese word may be, with how likely it is. */
type Match = ReadonlyMap<number, number>

function matchOf(word: Word, content: readonly Word[], lexicon: Lexicon): Match {
  const matches = new Map<number, number>()
  const isLatin = /^[A-Za-z\d.&-]+$/.test(word.key)
  const stems = isLatin ? undefined : lexicon.stemsOf(word.key)
  content.forEach(({text, key}, index) => {
    const weight = isLatin
      ? Number(text.toLowerCase() === word.key.toLowerCase())
      : weightOf(stems, key)
    if (weight > 0.05) matches.set(index, weight)
  })
  return matches
}

/** Stems may stop at another letter (`relat`, `relation`), and compounds hold them (`seagull`). */
function weightOf(stems: ReadonlyMap<string, number> | undefined, key: string): number {
  const own = stems?.get(key)
  if (own !== undefined || !stems || key.length < 5) return own ?? 0
  const alike = [...stems].filter(([stem]) => {
    const isBeginning = stem.length > 4 && (key.startsWith(stem) || stem.startsWith(key))
    const isEnd = stem.length > 3 && key.length - stem.length > 2 && key.endsWith(stem)
    return isBeginning || isEnd
  })
  return 0.6 * Math.max(0, ...alike.map(([, weight]) => weight))
}

/** A single Han character begins and ends names only where it spells them. */
function isEdge({key}: Word, match: Match | undefined): boolean {
  const isWord = key.length > 1 || !/\p{Script=Han}/u.test(key)
  return (isWord && (match?.size ?? 0) > 0) || [...key].every(spellsNames)
}

/** Words that say what kind of body a name is of; a translation may say it otherwise. */
const suffix =
  /^(?:中心|委员会|委员|会|公司|集团|组织|机构|协会|学会|大学|学院|研究所|研究院|实验室|基金会|银行|部|局|院|署|厅|党|社|报|台|法案|计划|项目|工程|奖)$/

/** The word up to which a name reaches: what says its kind belongs to it. */
function withSuffix({zhWords}: Passage, to: number): number {
  let last = to
  while (last - to < 2) {
    const next = zhWords[last + 1]
    if (!next || next.start !== zhWords[last]?.end || !suffix.test(next.key)) break
    last++
  }

  return last
}

/** How much of both sides is covered by words that translate each other. */
function translated(matches: readonly Match[], {words}: Span, length: number): number {
  const used = new Set<number>()
  let covered = 0
  let total = 0
  words.forEach(({key}, at) => {
    const free = [...(matches[at] ?? [])].filter(([index]) => !used.has(index))
    const [best] = free.toSorted(([, a], [, b]) => b - a)
    total += key.length
    // A word of the dictionary may stand for several, as many as it has characters.
    const sorted = free
      .toSorted(([, a], [, b]) => b - a)
      .filter(([, weight]) => weight >= (best?.[1] ?? 0) / 3)
    for (const [index] of sorted.slice(0, key.length)) used.add(index)
    if (best) covered += key.length
    // What kind of body it is may be said otherwise: council, organization, centre.
    else if (at > 0 && suffix.test(key)) covered += key.length * 0.8
  })
  const own = covered / Math.max(1, total)
  const other = used.size / Math.max(1, length)
  return own + other === 0 ? 0 : (2 * own * other) / (own + other)
}

function spelled({key, words}: Span, {text}: EnglishName, lexicon: Lexicon): number {
  const characters = [...key.replaceAll('·', '')]
  if (characters.length < 2 || !words.every((word) => [...word.key].every(spellsNames))) return 0
  // Nothing else in a name spells: it is of few words.
  if (text.split(' ').length > 4) return 0
  const size = Math.min(1, characters.length / 3)
  return soundsLike(key, text, lexicon) * (0.7 + 0.3 * size)
}

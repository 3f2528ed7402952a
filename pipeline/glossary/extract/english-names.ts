import {stopWords} from '../../language/english/stop-words.ts'
import type {Passage, Word} from './passages.ts'

/** A name in an English passage: a run of capitalised words. */
export interface EnglishName {
  text: string
  start: number
  end: number
  words: Word[]
}

/** Words that join the parts of a name. */
const joining = /^(?:of|for|the|and|on|in|de|van|von|der|la|le|du|al|bin|&)$/
const everyday =
  /^(?:Q|A|I|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mr|Mrs|Ms|Dr|Prof)$/

/**
 * The names of an English passage. A capital at the start of a sentence tells nothing, unless the
 * word has one elsewhere.
 *
 * @param capitals Words that are seen with a capital inside sentences.
 */
export function englishNames(passage: Passage, capitals: ReadonlySet<string>): EnglishName[] {
  const {en, enWords} = passage
  const names: EnglishName[] = []
  let run: Word[] = []
  const close = () => {
    for (const words of variants(trimmed(run))) {
      const [first] = words
      const last = words.at(-1)
      if (!first || !last || (words.length === 1 && demonym.test(first.text))) continue
      names.push({text: en.slice(first.start, last.end), start: first.start, end: last.end, words})
    }

    run = []
  }

  enWords.forEach((word, index) => {
    const previous = enWords[index - 1]
    const between = previous ? en.slice(previous.end, word.start) : ''
    if (run.length > 0 && !/^(?: |['’]s )?$/.test(between)) close()
    if (run.length > 0 && /['’]s $/.test(between)) close()
    const isJoined = run.length > 0 && joining.test(word.text)
    if (isJoined) run.push(word)
    else if (isName(passage, index, capitals)) run.push(word)
    else close()
  })
  close()
  return names
}

function isName({en, enWords}: Passage, index: number, capitals: ReadonlySet<string>): boolean {
  const word = enWords[index]
  if (!word || everyday.test(word.text)) return false
  if (!/\p{Lu}/u.test(word.text) && !/^[a-z]\d/.test(word.text)) return false
  if (!startsSentence(en, word.start) || /\p{L}\p{Lu}/u.test(word.text)) return true
  const next = enWords[index + 1]
  const leads = next && /^\p{Lu}/u.test(next.text) && en.slice(word.end, next.start) === ' '
  const isStop = stopWords.has(word.text.toLowerCase())
  return capitals.has(word.text) || (Boolean(leads) && !isStop)
}

/** Adjectives of countries, which are no names. */
const demonym =
  /^(?:\p{Lu}\p{L}+(?:ese|ish)|Americans?|Europeans?|Westerns?|Eastern|Northern|Southern|Asian|African|Russian|German|French|Dutch|Indian|Korean|Canadian|Australian|Italian|Mexican|Brazilian|Indonesian|Malaysian|Iranian|Ukrainian|Greek|Thai|Swiss|Arab|Israeli|Norwegian)$/u

/** A run as it stands, and its parts where words join what may be two names or a name and more. */
function variants(run: readonly Word[]): Word[][] {
  const words =
    run.length > 1 && demonym.test(run[0]?.text ?? '') ? [run.slice(), run.slice(1)] : [run.slice()]
  return words.flatMap((list) => {
    const at = list.findIndex(({text}) => text === 'and' || text === 'for')
    if (at < 1) return [list]
    return [
      list,
      trimmed(list.slice(0, at)),
      ...(list[at]?.text === 'and' ? [trimmed(list.slice(at + 1))] : [])
    ]
  })
}

function trimmed(run: readonly Word[]): Word[] {
  const isLoose = ({text}: Word) => joining.test(text) || stopWords.has(text.toLowerCase())
  const from = run.findIndex((word) => !isLoose(word))
  return from < 0 ? [] : run.slice(from, run.findLastIndex((word) => !isLoose(word)) + 1)
}

function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;“"‘(]\s*|[—–]\s)["“‘'(]*$/.test(text.slice(Math.max(0, start - 6), start))
}

/** The words that stand with a capital inside a sentence somewhere. */
export function capitalsOf(passages: readonly Passage[]): Set<string> {
  return new Set(
    passages.flatMap(({en, enWords}) =>
      enWords
        .filter(({text, start}) => /^\p{Lu}/u.test(text) && !startsSentence(en, start))
        .map(({text}) => text)
    )
  )
}

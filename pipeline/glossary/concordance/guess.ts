import type {Root} from 'mdast'
import {fold} from '../../language/fold.ts'
import {isChinese} from '../../language/tags.ts'
import type {Lexicon} from '../extract/lexicon.ts'
import {nameKey} from '../extract/name-key.ts'
import {englishWords, passagesOf} from '../extract/passages.ts'
import type {Passage} from '../extract/passages.ts'
import {soundsLike, spellsNames} from '../extract/sound.ts'
import {spansOf} from '../extract/spans.ts'
import {translatedShare} from '../extract/translated-share.ts'
import type {Concept, TermEntry} from '../index.ts'
import {renderingsOf} from '../inconsistent/renderings.ts'

/** More renderings of a word are accidents. */
const most = 12
/** Spans of which this share is translated, or sounds the same, are renderings. */
const least = 0.65

/**
 * A word that no glossary has as a concept, with what may render it in the texts: words that a
 * dictionary takes for its translation, and names that sound like it.
 *
 * @param trees Paired trees.
 */
export function guessConcept(word: string, trees: readonly Root[], lexicon: Lexicon): Concept {
  const passages = trees.flatMap((tree) => passagesOf(tree, lexicon))
  const lang = /\p{Script=Han}/u.test(word) ? 'zh' : 'en'
  const other = lang === 'zh' ? 'en' : 'zh'
  const guesses = isChinese(lang)
    ? englishOf(word, passages, lexicon)
    : chineseOf(word, passages, lexicon)
  const terms = [
    {term: word, lang, status: 'preferred' as const},
    ...guesses.slice(0, most).map((term): TermEntry => ({term, lang: other, status: 'admitted'}))
  ]
  return {id: word, kind: 'term', review: 'approved', terms, source: [], domain: ''}
}

interface Guess {
  text: string
  score: number
}

/** What has a better guess inside it has only more words beside that. */
function tight(guesses: readonly Guess[]): string[] {
  return guesses
    .filter(({text, score}) => !guesses.some((one) => one.score > score && text.includes(one.text)))
    .map(({text}) => text)
}

function englishOf(word: string, passages: readonly Passage[], lexicon: Lexicon): string[] {
  const key = nameKey(fold(word))
  // Units of several texts may share an id.
  const own = passages
    .filter(({zh}) => nameKey(fold(zh)).includes(key))
    .map((passage, index) => ({...passage, unit: String(index)}))
  const term = {
    zh: word,
    key,
    words: wordsIn(own[0], key),
    units: new Set(own.map(({unit}) => unit)),
    isSpelled: [...key].every(spellsNames)
  }
  const [found = []] = renderingsOf([term], own, lexicon)
  return tight(found)
}

/** The words of a passage that make up a stretch, as far as they do not reach beyond it. */
function wordsIn(passage: Passage | undefined, key: string): string[] {
  return (passage?.zhWords ?? []).map((word) => word.key).filter((word) => key.includes(word))
}

function chineseOf(word: string, passages: readonly Passage[], lexicon: Lexicon): string[] {
  const stems = englishWords(word).map(({key}) => key)
  const sought = ` ${stems.join(' ')} `
  const found = new Map<string, Guess & {count: number}>()
  for (const passage of passages) {
    const text = ` ${passage.enWords.map(({key}) => key).join(' ')} `
    if (!text.includes(sought)) continue
    for (const span of spansOf(passage)) {
      if (span.words.length > 5) continue
      const keys = span.words.map(({key}) => key)
      const share = translatedShare({key: span.key, words: keys}, stems, lexicon)
      const sound = [...span.key].every(spellsNames) ? soundsLike(span.key, word, lexicon) : 0
      const score = Math.max(share, sound)
      const count = (found.get(span.text)?.count ?? 0) + 1
      if (score >= least) found.set(span.text, {text: span.text, score, count})
    }
  }

  return tight([...found.values()].toSorted((a, b) => b.count - a.count))
}

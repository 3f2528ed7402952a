import {languageOf} from '../language/tags.ts'
import {toSimplified} from '../language/fold.ts'
import {wordEdges} from '../language/word-edges.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {Rule} from './rule.ts'

const english =
  /(?<![\p{L}\p{N}'’-])(\p{L}+(?:['’]\p{L}+)?)[ \t\n\u00A0]{1,3}\1(?![\p{L}\p{N}'’-])/giu
const chinese = /([的是在和與与及被把從从])\1/g

/** Words that English doubles on purpose. */
const usual = new Set(
  'had that very so no yes bye ha ho he hah really many much far more long again never now there tut knock well out in on up'.split(
    ' '
  )
)

export const rule: Rule = {
  id: 'doubled-word',
  description: 'A word that stands twice in a row',
  severity: 'warning',
  check(unit) {
    const both = bothSidesOf(unit)
    const lang = both && languageOf(both.target.lang)
    if (!lang) return []
    const {target, targetText} = both
    const hits = lang === 'en' ? doubledWords(targetText) : doubledHan(targetText)
    const toHit = ({start, end, word}: Doubled) => {
      const actual = targetText.slice(start, end)
      const reason = `Unexpected \`${actual}\`, expected \`${word}\` once`
      return {reason, start, end, actual, expected: [word]}
    }
    return findingsIn(rule, unit, target, hits.map(toHit))
  }
}

interface Doubled {
  start: number
  end: number
  word: string
}

function doubledWords(text: string): Doubled[] {
  return [...text.matchAll(english)].flatMap(({0: both, 1: word = '', index: start}) => {
    const second = both.slice(-word.length)
    const name = /^\p{Lu}/u.test(word) && word === second
    return usual.has(word.toLowerCase()) || name ? [] : [{start, end: start + both.length, word}]
  })
}

/** `我們的的` but not `目的的`, which is a word and another. */
function doubledHan(text: string): Doubled[] {
  const hits = [...text.matchAll(chinese)]
  if (hits.length === 0) return []
  const edges = wordEdges(toSimplified(text))
  return hits.flatMap(({1: word = '', index: start}) => {
    const alone = edges[start] && edges[start + 1] && edges[start + 2]
    return alone ? [{start, end: start + 2, word}] : []
  })
}

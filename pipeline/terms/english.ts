import {findTerm} from '../glossary/find-term.ts'
import type {Glossary, TermEntry} from '../glossary/index.ts'
import {mostCovered} from '../language/exclusive.ts'
import {spellings} from '../language/english/spelling.ts'
import {verbForms} from '../language/english/verb-forms.ts'
import {cluesHold, conceptsOf, wantedTerms, withOthers} from './matcher.ts'
import type {Matcher, Wanted} from './matcher.ts'

/** Letters of a term's first word by which it is looked up; inflection changes what follows. */
const longestStem = 3
const word = /[\p{L}\p{N}]+/gu
const article = /^(?:the|an?)\s+/i

/** Find concepts in English text, in any of their forms: plural, possessive, hyphen, case. */
export function englishMatcher(glossary: Glossary): Matcher {
  const all = wantedTerms(glossary, 'en')
  const inWords = all.filter(({entry}) => entry.match === 'anywhere')
  const byStem = new Map<string, Wanted[]>()
  for (const wanted of all.filter(({entry}) => entry.match !== 'anywhere')) {
    for (const stem of stemsOfEntry(wanted.entry)) {
      byStem.set(stem, [...(byStem.get(stem) ?? []), wanted])
    }
  }

  return (text, others) => {
    const stems = new Set((text.match(word) ?? []).flatMap(beginningsOf))
    const candidates = new Set([...stems].flatMap((stem) => byStem.get(stem) ?? []).concat(inWords))
    const found = new Map<string, {start: number; end: number; wanted: Wanted[]}>()
    for (const one of candidates) {
      for (const {start, end} of findTerm(text, one.entry)) {
        if (!cluesHold(text, start, end, one)) continue
        const place = `${start}:${end}`
        const wanted = [...(found.get(place)?.wanted ?? []), one]
        found.set(place, {start, end, wanted})
      }
    }

    const hits = [...found.values()].map(({start, end, wanted}) => {
      const form = text.slice(start, end).replaceAll(/\s+/g, ' ')
      return {start, end, form, concepts: conceptsOf(wanted)}
    })
    return mostCovered(withOthers(hits, others))
  }
}

function stemsOfEntry({term, forms = [], partOfSpeech}: TermEntry): Set<string> {
  const [first = ''] = term.toLowerCase().match(word) ?? []
  const verbs = partOfSpeech === 'verb' ? verbForms(first) : []
  return new Set([term, ...forms, ...verbs].flatMap((form) => [...stemsOf(form)]))
}

/** What a text's word must begin with for a term to stand there: `AI` may be written `A.I.`. */
function stemsOf(term: string): Set<string> {
  const words = term.replace(article, '').match(word) ?? [term]
  const [first = ''] = words
  const beginnings = [...spellings(first.toLowerCase()), words.join('')]
  const stems = beginnings.map((beginning) => beginning.slice(0, longestStem).toLowerCase())
  return new Set(/^\p{Lu}+$/u.test(first) ? [...stems, first.charAt(0).toLowerCase()] : stems)
}

function beginningsOf(found: string): string[] {
  const lower = found.toLowerCase()
  return [lower.slice(0, 1), lower.slice(0, 2), lower.slice(0, longestStem)]
}

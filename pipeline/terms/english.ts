import type {Glossary} from '../glossary/index.ts'
import {leftmostLongest} from '../language/automaton.ts'
import {findForms} from '../language/english-forms.ts'
import {cluesHold, wantedTerms} from './matcher.ts'
import type {Matcher, Occurrence, Wanted} from './matcher.ts'

/** Letters of a term's first word by which it is looked up; inflection changes what follows. */
const stem = 3
const word = /[\p{L}\p{N}]+/gu

/** Find concepts in English text, in any of their forms: plural, possessive, hyphen, case. */
export function englishMatcher(glossary: Glossary): Matcher {
  const byStem = new Map<string, Wanted[]>()
  for (const wanted of wantedTerms(glossary, 'en')) {
    const key = stemOf(wanted.entry.term.match(word)?.[0] ?? wanted.entry.term)
    byStem.set(key, [...(byStem.get(key) ?? []), wanted])
  }

  return (text) => {
    const stems = new Set((text.match(word) ?? []).map(stemOf))
    const hits: Occurrence[] = []
    for (const one of [...stems].flatMap((key) => byStem.get(key) ?? [])) {
      const exact = one.entry.case === 'exact'
      for (const {start, end} of findForms(text, one.entry.term, {exact})) {
        if (!cluesHold(text, start, end, one)) continue
        hits.push({start, end, form: text.slice(start, end), concepts: [one.concept]})
      }
    }

    return leftmostLongest(joinSame(hits))
  }
}

function stemOf(text: string): string {
  return text.slice(0, stem).toLowerCase()
}

/** One occurrence for hits of several concepts at the same place. */
function joinSame(hits: readonly Occurrence[]): Occurrence[] {
  const places = new Map<string, Occurrence>()
  for (const hit of hits) {
    const key = `${hit.start}:${hit.end}`
    const known = places.get(key)
    const concepts = [...new Set([...(known?.concepts ?? []), ...hit.concepts])]
    places.set(key, {...hit, concepts})
  }

  return [...places.values()]
}

import type {Root} from 'mdast'
import {shortNameAfter} from '../../language/short-names.ts'
import {keyOfTerm} from '../conflicts/shared.ts'
import type {Glossary, Kind} from '../index.ts'
import type {Candidate, Context} from './candidate.ts'
import {emptyLexicon} from './lexicon.ts'
import type {Lexicon} from './lexicon.ts'
import {nameDot, nameKey} from './name-key.ts'
import {linkNames} from './link.ts'
import type {Linked} from './link.ts'
import {namePairs} from './name-pairs.ts'
import {passagesOf} from './passages.ts'
import type {Passage} from './passages.ts'
import {findTerms} from './terms.ts'
import type {Term} from './terms.ts'

export type {Candidate} from './candidate.ts'
export type {Lexicon} from './lexicon.ts'

export interface ExtractOptions {
  /** What it has, of whatever standing, is no candidate. */
  glossary: Glossary
  lexicon?: Lexicon
}

/**
 * Find what a glossary may want of a text and its translation: names, and terms.
 *
 * @param tree A paired tree; either language may be the source, and the translation may be missing.
 * @returns The likeliest first: names, then terms.
 */
export function extractCandidates(
  tree: Root,
  {glossary, lexicon = emptyLexicon}: ExtractOptions
): Candidate[] {
  const passages = passagesOf(tree, lexicon)
  const names = linkNames(namePairs(passages, lexicon), passages)
  const terms = findTerms(passages, lexicon).filter((term) => !isTold(term, names, passages))
  const known = new Set(
    [...glossary.values()].flatMap((concept) => concept.terms.map((entry) => keyOfTerm(entry)))
  )
  return [
    ...names.map((name) => nameCandidate(name, passages)),
    ...sortedTerms(terms).map((term) => termCandidate(term, passages))
  ].filter(({zh}) => zh.length > 1 && !known.has(keyOfTerm({lang: 'zh', term: zh})))
}

function nameCandidate(name: Linked, passages: readonly Passage[]): Candidate {
  const {zh, key, en, also, by, score, spread} = name
  return {
    zh,
    short: shortNames(name, passages),
    en: [en, ...also].filter((word) => word !== ''),
    kind: kindOf(zh, en),
    by: [...by],
    score,
    frequency: frequencyOf(key, passages),
    spread,
    support: name.units.size,
    contexts: contextsOf(name.units, passages)
  }
}

/** What the text calls a name for short, where it says so. */
function shortNames({zh}: Linked, passages: readonly Passage[]): string[] {
  return passages.flatMap((passage) => {
    const at = passage.zh.indexOf(zh)
    const short = at < 0 ? undefined : shortNameAfter(passage.zh, at + zh.length, 'zh')
    return short ? [short.name] : []
  })
}

/** The best terms, those with English before those without. */
function sortedTerms(terms: readonly Term[]): Term[] {
  const rank = ({association, termhood}: Term) => termhood * (0.2 + association)
  return terms.toSorted((a, b) => rank(b) - rank(a))
}

function termCandidate(term: Term, passages: readonly Passage[]): Candidate {
  const {zh, en, frequency, units, association} = term
  return {
    zh,
    short: [],
    en: en === undefined ? [] : [en],
    kind: 'term',
    by: en === undefined ? ['statistics'] : ['statistics', 'association'],
    score: 0.6 * association,
    frequency,
    spread: units.size,
    support: en === undefined ? 0 : units.size,
    contexts: contextsOf(units, passages)
  }
}

/** Whether a term is a name that was found, or stands in nothing but names. */
function isTold({key}: Term, names: readonly Linked[], passages: readonly Passage[]): boolean {
  const holders = names.map((name) => name.key).filter((name) => name.includes(key))
  if (holders.length === 0) return false
  if (names.some((name) => nameDot.test(name.zh) && name.key.endsWith(key))) return true
  return passages.every(({zh}) => {
    let rest = nameKey(zh)
    for (const holder of holders) rest = rest.replaceAll(holder, '\uFFFC')
    return !rest.includes(key)
  })
}

function kindOf(zh: string, en: string): Kind {
  if (nameDot.test(zh)) return 'person'
  if (
    /(?:公司|集團|集团|大學|大学|委員會|委员会|中心|銀行|银行|會|会|組織|组织|局|院|部)$/.test(zh)
  ) {
    return 'organisation'
  }

  if (/^[A-Za-z][\w.-]*\d|\d/.test(zh)) return 'product'
  return /\b(?:Group|University|Council|Bank|Company|Corporation|Institute)\b/.test(en)
    ? 'organisation'
    : 'term'
}

function frequencyOf(key: string, passages: readonly Passage[]): number {
  return passages.reduce((sum, {zh}) => {
    return sum + nameKey(zh).split(key.replaceAll(/\s/g, '')).length - 1
  }, 0)
}

function contextsOf(units: ReadonlySet<string>, passages: readonly Passage[]): Context[] {
  return passages
    .filter(({unit}) => units.has(unit))
    .slice(0, 3)
    .map(({unit, zh, en}) => ({unit, zh, en}))
}

import type {Concept} from '../index.ts'
import {goodTerms} from '../terms-of.ts'
import type {RawConcept} from '../schema.ts'
import {addTerm, idFor} from './incoming.ts'
import type {Incoming} from './incoming.ts'

/** As many bytes in UTF-8 a phrase may have in a glossary of DeepL, and all of them together. */
const most = {phrase: 1024, all: 10 * 2 ** 20}

/** Characters that such files cannot hold. */
const control = /[\p{Cc}\u2028\u2029]/u

interface Row {
  source: string
  target: string
  concept: Concept
}

/** The terms of a language with the preferred one of the other; a source stands once. */
function rowsOf(concepts: readonly Concept[], from: 'zh' | 'en'): Row[] {
  const to = from === 'zh' ? 'en' : 'zh'
  const taken = new Set<string>()
  return concepts.flatMap((concept) => {
    const [target] = goodTerms(concept, to)
    if (!target) return []
    return goodTerms(concept, from).flatMap(({term}) => {
      if (taken.has(term)) return []
      taken.add(term)
      return [{source: term, target: target.term, concept}]
    })
  })
}

/** What a glossary of DeepL takes, and what is left out of it. */
export function deeplRows(
  concepts: readonly Concept[],
  from: 'zh' | 'en'
): {rows: Row[]; left: string[]} {
  const left: string[] = []
  const approved = concepts.filter(({review}) => review === 'approved')
  if (approved.length < concepts.length) {
    left.push(`${concepts.length - approved.length} concepts that are not approved`)
  }

  let size = 0
  const rows = rowsOf(approved, from).filter(({source, target}) => {
    const bytes = [source, target].map((text) => new TextEncoder().encode(text).length)
    const own = (bytes[0] ?? 0) + (bytes[1] ?? 0) + 2
    const isGood =
      bytes.every((one) => one <= most.phrase) &&
      !control.test(source + target) &&
      size + own <= most.all
    if (isGood) size += own
    else left.push(`\`${source.slice(0, 40)}\`, which DeepL does not take`)
    return isGood
  })
  return {rows, left}
}

/** Print approved terms as DeepL’s TSV: source and target, in one direction. */
export function printDeepl(concepts: readonly Concept[], from: 'zh' | 'en' = 'zh'): string {
  return deeplRows(concepts, from)
    .rows.map(({source, target}) => `${source}\t${target}\n`)
    .join('')
}

/** Print terms as OmegaT’s glossary: source, target and a comment, with tabs between. */
export function printOmegat(concepts: readonly Concept[], from: 'zh' | 'en' = 'zh'): string {
  const used = concepts.filter(({review}) => review === 'approved' || review === 'proposed')
  const line = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ')
  return rowsOf(used, from)
    .map(
      ({source, target, concept: {note = ''}}) => `${[source, target, note].map(line).join('\t')}\n`
    )
    .join('')
}

/** Read pairs with tabs between: of OmegaT, DeepL, and others that write no head. */
export function readPairs(text: string, path: string): Incoming {
  const taken = new Set<string>()
  const left: string[] = []
  const byEnglish = new Map<string, RawConcept>()
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((row, index) => ({line: index + 1, cells: row.split('\t').map((cell) => cell.trim())}))
    .filter(
      ({cells: [first = '', ...rest]}) => (first || rest.length > 0) && !first.startsWith('#')
    )
  const isChineseFirst = count(rows, 0) >= count(rows, 1)
  for (const {line, cells} of rows) {
    const [first = '', second = '', comment = ''] = cells
    const pair = asPair(first, second, isChineseFirst)
    if (!pair) {
      left.push(`${path}:${line}: no pair of Chinese and English`)
      continue
    }

    const known = byEnglish.get(pair.en.toLowerCase())
    if (known) addTerm(known.terms, 'zh', {term: pair.zh})
    else {
      const id = idFor('', pair.en, taken)
      const terms = {zh: [pair.zh], en: [pair.en]}
      const note = comment && {note: comment}
      byEnglish.set(pair.en.toLowerCase(), {id, kind: 'term', review: 'proposed', terms, ...note})
    }
  }

  return {concepts: [...byEnglish.values()], domains: new Map(), left}
}

const isHan = (word: string) => /\p{Script=Han}/u.test(word)

function count(rows: ReadonlyArray<{cells: readonly string[]}>, column: number): number {
  return rows.filter(({cells}) => isHan(cells[column] ?? '')).length
}

/** Names in Latin letters stand in both columns: there the file tells which is which. */
function asPair(first: string, second: string, isChineseFirst: boolean) {
  if (!first || !second || (isHan(first) && isHan(second))) return undefined
  const isFirst = isHan(first) || (!isHan(second) && isChineseFirst)
  return isFirst ? {zh: first, en: second} : {zh: second, en: first}
}

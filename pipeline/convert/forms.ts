import {isChinese} from '../language/tags.ts'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import type {Concept, Glossary, TermEntry} from '../glossary/index.ts'
import {fold, toSimplified} from '../language/fold.ts'
import type {Script} from './scripts.ts'
import {entriesOf} from './tables.ts'

/** A name of the glossary, and how it is written in the script that is converted to. */
export interface NameForm {
  /** The name as it is compared: folded, in lower case. */
  key: string
  /** Its form in the script, where the glossary gives one. */
  form: string | undefined
}

/** Which languages' terms serve a script, best first; `zh` serves where its characters show it. */
const serving: Record<Script, RegExp[]> = {
  'zh-Hans': [/^zh-Hans/, /^zh-(?:CN|SG)/, /^zh$/],
  'zh-Hant': [/^zh-Hant$/, /^zh$/, /^zh-(?:Hant-)?TW/, /^zh-(?:Hant-)?(?:HK|MO)/],
  'zh-TW': [/^zh-(?:Hant-)?TW/, /^zh-Hant$/, /^zh$/, /^zh-(?:Hant-)?(?:HK|MO)/],
  'zh-HK': [/^zh-(?:Hant-)?(?:HK|MO)/, /^zh-Hant$/, /^zh$/, /^zh-(?:Hant-)?TW/]
}

/**
 * The names in a glossary: of persons, organisations, places and products. A name takes another form of
 * the same characters only: 川普 never stands in for 特朗普.
 */
export function namesOf(glossary: Glossary, script: Script): NameForm[] {
  return [...glossary.values()]
    .filter(({kind, review}) => kind !== 'term' && (review === 'approved' || review === 'proposed'))
    .flatMap((concept) => {
      const entries = concept.terms.filter(
        ({lang, term}) => isChinese(lang) && /\p{Script=Han}{2}/u.test(term)
      )
      return entries.flatMap(({term}) => {
        const form = formOf(entries, bareKey(term), script)
        return [...new Set([nameKey(term), bareKey(term)])].map((key) => ({key, form}))
      })
    })
}

/** A term as it is compared. */
export function nameKey(term: string): string {
  return fold(term).toLowerCase()
}

const han = /\p{Script=Han}/u

/** A text with the Han characters of a form instead of its own; dots and letters stay as written. */
export function inForm(text: string, form: string): string {
  const characters = [...form].filter((character) => han.test(character))
  let at = 0
  return Array.from(text, (character) =>
    han.test(character) ? (characters[at++] ?? character) : character
  ).join('')
}

function bareKey(term: string): string {
  return nameKey(term).replaceAll('·', '')
}

function formOf(entries: Concept['terms'], key: string, script: Script): string | undefined {
  const same = entries.filter((entry) => bareKey(entry.term) === key)
  for (const tag of serving[script]) {
    const found = same.find((entry) => tag.test(entry.lang) && isOf(entry, script))
    if (found) return found.term
  }

  return undefined
}

let simplifiedOnly: ReadonlySet<string> | undefined

/** Whether a term is in the characters of a script; a term of plain `zh` may be in either. */
function isOf({lang, term}: TermEntry, script: Script): boolean {
  if (lang !== 'zh') return true
  if (script === 'zh-Hans') return toSimplified(term) === term
  simplifiedOnly ??= findSimplifiedOnly()
  return ![...term].some((character) => simplifiedOnly?.has(character))
}

/** Characters that no Traditional word has: 发, but not 里 or 后. */
function findSimplifiedOnly(): Set<string> {
  const traditional = new Set(entriesOf(STPhrases).flatMap(([, phrase]) => [...phrase]))
  return new Set(
    entriesOf(STCharacters).flatMap(([from, to]) =>
      from === to || traditional.has(from) ? [] : [from]
    )
  )
}

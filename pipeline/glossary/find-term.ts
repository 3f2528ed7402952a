import {findChineseForms} from '../language/chinese-forms.ts'
import {findForms} from '../language/english-forms.ts'
import type {FormOptions} from '../language/english-forms.ts'
import {isChinese} from '../language/tags.ts'
import type {TermEntry} from './index.ts'

/**
 * Find a term in a text of its language, in the forms and the way that its entry tells.
 *
 * @returns Where it stands, in UTF-16 code units, in order and without overlap.
 */
export function findTerm(text: string, entry: TermEntry): Array<{start: number; end: number}> {
  const {term, lang, forms = [], match} = entry
  const exact = entry.case === 'exact'
  if (isChinese(lang)) {
    const anywhere = match === 'anywhere'
    const written = [term, ...forms]
    const found = merged(written.map((form) => findChineseForms(text, form, {exact, anywhere})))
    if (match !== 'exact') return found
    return found.filter(({start, end}) => written.includes(text.slice(start, end)))
  }

  if (match === 'anywhere') {
    return merged([term, ...forms].map((form) => findAnywhere(text, form, exact)))
  }

  const as = inflectionOf(entry)
  return merged([
    findForms(text, term, {exact, ...(as && {as})}),
    ...forms.map((form) => findForms(text, form, {exact, as: 'written'}))
  ])
}

function inflectionOf({match, partOfSpeech}: TermEntry): FormOptions['as'] {
  if (match === 'exact') return 'written'
  if (partOfSpeech === 'verb') return 'verb'
  return partOfSpeech === 'adjective' || partOfSpeech === 'adverb' ? 'written' : undefined
}

function findAnywhere(text: string, form: string, exact: boolean) {
  const key = exact ? form : form.toLowerCase()
  const lower = exact ? text : text.toLowerCase()
  const searched = lower.length === text.length ? lower : text
  const found: Array<{start: number; end: number}> = []
  for (let at = searched.indexOf(key); at >= 0; at = searched.indexOf(key, at + key.length)) {
    found.push({start: at, end: at + key.length})
  }

  return found
}

/** Of what several forms find, the leftmost and longest, without overlap. */
function merged(lists: ReadonlyArray<Array<{start: number; end: number}>>) {
  const [only = [], ...more] = lists
  if (more.every(({length}) => length === 0)) return only
  let free = 0
  return lists
    .flat()
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({start, end}) => {
      if (start < free) return false
      free = end
      return true
    })
}

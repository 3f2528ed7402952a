import {fold} from '../language/fold.ts'
import {isChinese, languageOf} from '../language/tags.ts'
import type {Concept, TermEntry} from './index.ts'
import {everyTerm} from './terms-of.ts'

/** Particles that belong to the family name that follows them. */
const particle = /^(?:van|von|de|der|den|del|della|da|di|du|la|le|bin|ibn|al|el|ter|ten)$/i

/**
 * The family name in a person's name, by which the person is called once introduced: as the glossary
 * says, or the part after the last middle dot, or the last word with what belongs to it; of a Chinese
 * name in Latin letters, the first word.
 *
 * @returns Nothing where the name is no more than that, and for Chinese names in characters, which are
 *   not cut.
 */
export function familyName(concept: Concept, entry: TermEntry): string | undefined {
  if (concept.kind !== 'person') return undefined
  if (entry.name) return entry.name.family === entry.term ? undefined : entry.name.family
  if (isChinese(entry.lang)) {
    const parts = fold(entry.term).split('·')
    const last = parts.at(-1) ?? ''
    return parts.length > 1 && last.length > 1 ? entry.term.slice(-last.length) : undefined
  }

  const words = entry.term.split(/\s+/)
  if (words.length < 2 || !words.every((word) => particle.test(word) || /^\p{Lu}/u.test(word))) {
    return undefined
  }

  if (isFamilyFirst(concept)) return words[0]
  const from = words.slice(0, -1).findLastIndex((word) => !particle.test(word)) + 1
  return words.slice(from).join(' ')
}

/** Whether a person has a name of Chinese form: two to four characters without a dot. */
function isFamilyFirst(concept: Concept): boolean {
  const names = everyTerm(concept, 'zh').filter(({status}) => status === 'preferred')
  return names.length > 0 && names.every(({term}) => /^\p{Script=Han}{2,4}$/u.test(term))
}

/** Whether a form of a person's name is a family name alone. */
export function isShortName(concept: Concept, form: string): boolean {
  const key = keyOf(form)
  const families = concept.terms.flatMap((entry) => familyName(concept, entry) ?? [])
  return (
    families.some((family) => keyOf(family) === key) ||
    concept.terms.some(
      ({term, lang}) =>
        languageOf(lang) === 'en' && term !== form && keyOf(term).endsWith(` ${key}`)
    )
  )
}

function keyOf(name: string): string {
  return fold(name).toLowerCase()
}

import {hash} from '../language/hash.ts'

/**
 * An id that no concept has: the words of a term in lower case, joined by `-`, with a number where
 * another has that already.
 *
 * @param words In Latin letters; of others the id is a short hash.
 * @param taken Ids that there are already; the new one is added.
 */
export function newId(words: string, taken: Set<string>): string {
  const base = slug(words) || `concept-${slug(hash(words).slice(0, 8)).replaceAll('-', '0')}`
  let id = base
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
  taken.add(id)
  return id
}

function slug(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}

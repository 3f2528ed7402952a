import type {DatabaseSync} from 'node:sqlite'
import {gramsOf, looseForm} from '../../pipeline/language/grams.ts'
import {similarity} from '../../pipeline/language/similarity.ts'

/** Grams of a text that are looked up: spread over it evenly. */
const sample = 40

/** A gram that stands in more sources than this tells little of one. */
const common = 128

/** Sources that are looked at closely. */
const close = 32

/** A source like another: the row of its first entry. */
export interface Alike {
  id: number
  score: number
}

/** Finds like sources by the grams that they share. */
export class AlikeSources {
  readonly #insert
  readonly #find
  readonly #source

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO grams (rowid, words) VALUES (?, ?)')
    this.#find = database.prepare('SELECT rowid AS id FROM grams WHERE grams MATCH ? LIMIT ?')
    this.#source = database.prepare('SELECT source FROM entry WHERE id = ?')
  }

  /** Keep the grams of a source of a pair of languages. */
  add(id: number, pair: string, source: string): undefined {
    const grams = gramsOf(looseForm(source))
    this.#insert.run(id, grams.map((gram) => token(pair, gram)).join(' '))
  }

  /**
   * Find the sources most like a text.
   *
   * @param least The least score; see `similarity`.
   * @returns The likest first; this very text is not among them.
   */
  find(pair: string, text: string, least: number): Alike[] {
    const form = looseForm(text)
    return this.#candidates(pair, form)
      .map((id) => ({id, score: similarity(form, this.#formOf(id), least)}))
      .filter(({score}) => score >= least)
      .toSorted((a, b) => b.score - a.score || a.id - b.id)
  }

  /** The rows that share most grams with a text; a rare one counts more. */
  #candidates(pair: string, form: string): number[] {
    const counts = new Map<number, number>()
    for (const gram of spread(gramsOf(form, true), sample)) {
      const found = this.#find.all(`"${token(pair, gram)}"`, common)
      const weight = 1 / Math.sqrt(found.length)
      for (const {id} of found) counts.set(Number(id), (counts.get(Number(id)) ?? 0) + weight)
    }

    return [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, close)
      .map(([id]) => id)
  }

  #formOf(id: number): string {
    return looseForm(String(this.#source.get(id)?.['source'] ?? ''))
  }
}

/** So many of a list, evenly spread. */
function spread(list: readonly string[], most: number): readonly string[] {
  if (list.length <= most) return list
  return Array.from({length: most}, (_, at) => list[Math.floor((at * list.length) / most)] ?? '')
}

/** A gram as a word of the index: a short hash (FNV-1a), apart for each pair of languages. */
function token(pair: string, gram: string): string {
  let hashed = 0x81_1c_9d_c5
  for (const sign of pair + gram) {
    hashed = Math.imul(hashed ^ (sign.codePointAt(0) ?? 0), 0x01_00_01_93)
  }

  return (hashed >>> 0).toString(36)
}

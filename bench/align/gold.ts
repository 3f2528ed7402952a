import {readFileSync, readdirSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** A hand-aligned document; `gold` holds the indices of both sides of each bead. */
export interface GoldDocument {
  id: string
  zh: string[]
  en: string[]
  gold: GoldBead[]
}

export type GoldBead = [zh: number[], en: number[]]

/** The hand-aligned documents of a folder, by the names of their files. */
export function loadGold(folder: string): Map<string, GoldDocument[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    names.map((name) => [
      path.basename(name, '.json'),
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as GoldDocument[]
    ])
  )
}

/** A bead as a key. */
export function keyOf(zh: readonly number[], en: readonly number[]): string {
  return `[${zh.join(', ')}]:[${en.join(', ')}]`
}

/** How well beads fit the gold, as Vecalign and Bertalign define it. */
export interface Scores {
  precision: number
  recall: number
  f: number
  /** A bead counts that shares a link with the gold. */
  lax: number
}

export interface Aligned {
  gold: readonly GoldBead[]
  beads: ReadonlyArray<{source: readonly number[]; target: readonly number[]}>
}

/** Score the beads of documents together. */
export function scoreOf(documents: readonly Aligned[]): Scores {
  const count = {same: 0, samePairs: 0, beads: 0, pairs: 0, lax: 0, laxGold: 0}
  for (const {gold, beads} of documents) {
    const expected = new Set(gold.map(([zh, en]) => keyOf(zh, en)))
    const own = linksOf(beads.map(({source, target}) => [source, target]))
    const wanted = linksOf(gold)
    const touches = (zh: readonly number[], en: readonly number[], links: Set<string>) =>
      zh.some((one) => en.some((other) => links.has(`${one} ${other}`)))
    for (const {source, target} of beads) {
      const isSame = expected.has(keyOf(source, target))
      const isPair = source.length > 0 && target.length > 0
      count.beads++
      count.same += Number(isSame)
      count.samePairs += Number(isSame && isPair)
      count.lax += Number(isSame || touches(source, target, wanted))
    }

    const pairs = gold.filter(([zh, en]) => zh.length > 0 && en.length > 0)
    count.pairs += pairs.length
    count.laxGold += pairs.filter(([zh, en]) => touches(zh, en, own)).length
  }

  const precision = count.same / count.beads
  const recall = count.samePairs / count.pairs
  const lax = harmonic(count.lax / count.beads, count.laxGold / count.pairs)
  return {precision, recall, f: harmonic(precision, recall), lax}
}

function linksOf(
  beads: ReadonlyArray<readonly [zh: readonly number[], en: readonly number[]]>
): Set<string> {
  return new Set(
    beads.flatMap(([zh, en]) => zh.flatMap((one) => en.map((other) => `${one} ${other}`)))
  )
}

function harmonic(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other)
}

/** Run a benchmark over the hand-aligned texts of a folder, or say that one is to be named. */
export async function withGold(
  folder: string | undefined,
  run: (folder: string) => Promise<undefined>
): Promise<undefined> {
  if (folder !== undefined) return run(folder)
  console.error('Missing `--gold`, expected a folder of hand-aligned texts')
  process.exitCode = 2
  return undefined
}

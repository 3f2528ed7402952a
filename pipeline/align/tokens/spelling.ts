import {fold} from '../../language/fold.ts'
import type {Dictionary} from '../dictionary/index.ts'

/**
 * Whether a Latin name spells a Chinese one in Hanyu Pinyin, the family name first or last: `Jian Shi`
 * and `Shi Jian` for 簡石.
 */
export function spells(dictionary: Dictionary, zh: string, en: string): boolean {
  const letters = en
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
  const readings = Array.from(fold(zh), (sign) => readingsOf(dictionary, sign.charCodeAt(0)))
  if (readings.length < 2 || letters === '') return false
  return [0, 1, 2].some((family) =>
    isRead(letters, [...readings.slice(family), ...readings.slice(0, family)])
  )
}

function isRead(letters: string, [readings, ...more]: ReadonlyArray<readonly string[]>): boolean {
  if (!readings) return letters === ''
  return readings.some(
    (syllable) => letters.startsWith(syllable) && isRead(letters.slice(syllable.length), more)
  )
}

function readingsOf(
  {readingOf, readingStart, readings, syllables}: Dictionary,
  code: number
): string[] {
  const index = readingOf.indexOf(code)
  if (index < 0) return []
  const own = readings.subarray(readingStart[index], readingStart[index + 1])
  return Array.from(own, (id) => syllables[id] ?? '')
}

import path from 'node:path'

/** A file's name without folder, ending, and language: `interview` of `texts/interview.zh-Hant.txt`. */
export function stemOf(file: string): string {
  const name = path.basename(file).replace(/\.[^.]+$/, '')
  const stem = name.replace(/[._-](?:zh|en|cn|tw|hk|eng|chi)(?:[-_][A-Za-z]{2,4})*$/i, '')
  // Dots alone would name this folder, or the one around it.
  return [stem, name].find((one) => /[^.]/.test(one)) ?? 'book'
}

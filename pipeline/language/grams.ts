import {fold} from './fold.ts'

/** Texts of fewer code points than this are cut into pairs: of few triples one edit takes too many. */
const short = 12

/**
 * The text in the form that like texts are found by: neither script, case, white space nor the kind of
 * punctuation count.
 */
export function looseForm(text: string): string {
  return fold(text.normalize('NFC')).toLowerCase().replaceAll(/\s+/g, '')
}

/**
 * Cut a text into its overlapping triples of code points, a short one into pairs as well.
 *
 * @param text In its `looseForm`.
 * @param isSought Whether like texts are looked for, rather than this one kept: of a text of middle
 *   length pairs are kept too, so that shorter ones find it, but it is looked for by its triples.
 * @returns Each once, in the order of the text.
 */
export function gramsOf(text: string, isSought = false): string[] {
  const signs = [...text]
  const hasPairs = signs.length < (isSought ? short : short * 1.5)
  const sizes = isSought && hasPairs ? [2] : hasPairs ? [2, 3] : [3]
  if (signs.length < 2) return signs
  return [
    ...new Set(
      sizes.flatMap((size) =>
        signs.slice(size - 1).map((_, at) => signs.slice(at, at + size).join(''))
      )
    )
  ]
}

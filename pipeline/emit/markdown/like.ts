import type {Unit} from '../../tree/index.ts'

/** Translations of like sources, for the translator of a unit: how alike, the source, its translation. */
export function likeNotes({data}: Unit): string[] {
  return (data?.proposals ?? []).map(({entry: {source, target}, score}) => {
    // One of another script or punctuation is not the same.
    const percent = Math.min(99, Math.floor(score * 100))
    return `${percent} %: ${flat(source.value)} → ${flat(target.value)}`
  })
}

/** On one line. */
function flat(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

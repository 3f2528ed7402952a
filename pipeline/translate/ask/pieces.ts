import {sentences} from '../../language/sentences.ts'
import {isChinese} from '../../language/tags.ts'

/** A text in two, and what stands between their translations. */
export interface Halves {
  parts: [string, string]
  between: string
}

/**
 * Cut a text that is too long for an engine near its middle: between paragraphs, lines or sentences,
 * whichever it has first.
 *
 * @returns Nothing where it is one sentence.
 */
export function halve(
  value: string,
  {source, target}: {source: string; target: string}
): Halves | undefined {
  for (const between of ['\n\n', '\n']) {
    const at = nearestMiddle(placesOf(value, between), value.length)
    if (at !== undefined)
      return {parts: [value.slice(0, at), value.slice(at + between.length)], between}
  }

  const starts = sentences(value, source)
    .slice(1)
    .map(({start}) => start)
  const at = nearestMiddle(starts, value.length)
  if (at === undefined) return undefined
  return {
    parts: [value.slice(0, at).trimEnd(), value.slice(at)],
    between: isChinese(target) ? '' : ' '
  }
}

function placesOf(value: string, mark: string): number[] {
  const places: number[] = []
  for (let at = value.indexOf(mark, 1); at > 0; at = value.indexOf(mark, at + mark.length)) {
    if (value.slice(0, at).trim() && value.slice(at).trim()) places.push(at)
  }

  return places
}

function nearestMiddle(places: readonly number[], length: number): number | undefined {
  const distance = (place: number) => Math.abs(place - length / 2)
  return places.toSorted((a, b) => distance(a) - distance(b))[0]
}

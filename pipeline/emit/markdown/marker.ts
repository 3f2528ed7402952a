/**
 * Comments that tell the parts of a side-by-side file apart. Readers do not see them; they let the
 * file be parsed back, unit by unit.
 *
 * `<!-- u12 問： | **Q:** -->` opens a unit that stands stacked, `<!-- target -->` its translation,
 * `<!-- pairs u13 問： | **Q:** -->` a table whose rows are units. Labels stand as written.
 */
export interface Marker {
  kind: 'unit' | 'pairs' | 'target' | 'note'
  /** Id of the unit, of the first unit of a table. */
  id: string
  /** The speaker's labels of the source and of the target, empty where none stands. */
  labels: [string, string]
  /** Sides whose text got a heading sign that it does not have as written. */
  raised: Array<'source' | 'target'>
}

const pattern = /^<!-- ([~]*)(pairs |)(u\d+|target|terms)(?: #(source|target|both))?(?: (.*))? -->$/

/** Escape a text for a comment, where two hyphens may not stand together. */
export function escapeComment(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('-', '&#45;').replaceAll('\n', '&#10;')
}

function unescapeComment(text: string): string {
  return text.replaceAll('&#10;', '\n').replaceAll('&#45;', '-').replaceAll('&amp;', '&')
}

/** Print a marker. @param fence Signs that set the markers off from look-alikes in the text. */
export function printMarker(marker: Marker, fence: string): string {
  const word = marker.kind === 'pairs' ? `pairs ${marker.id}` : marker.id
  const {raised} = marker
  const sides = raised.length === 2 ? ' #both' : raised.length === 1 ? ` #${raised[0]}` : ''
  const labels = marker.labels.map((label) => escapeComment(label).replaceAll('|', '&#124;'))
  const tail = labels.some(Boolean) ? ` ${labels.join(' | ')}` : ''
  return `<!-- ${fence}${word}${sides}${tail} -->`
}

/** Parse a line as a marker. */
export function parseMarker(line: string, fence: string): Marker | undefined {
  const match = pattern.exec(line)
  if (!match || match[1] !== fence) return undefined
  const [, , pairs, id = '', sides, tail] = match
  const kind = id === 'target' ? 'target' : id === 'terms' ? 'note' : pairs ? 'pairs' : 'unit'
  const [source = '', target = ''] = kind === 'note' ? [] : (tail ?? '').split(' | ')
  const label = (text: string) => unescapeComment(text.replaceAll('&#124;', '|'))
  return {
    kind,
    id,
    labels: [label(source), label(target)],
    raised: sides === 'both' ? ['source', 'target'] : sides ? [sides as 'source' | 'target'] : []
  }
}

/** Signs for the markers of a file in which no line of the texts looks like a marker. */
export function chooseFence(values: Iterable<string>): string {
  let fence = ''
  for (const value of values) {
    for (const [, found = ''] of value.matchAll(/^<!-- ([~]*)(?:u\d|pairs |target|terms)/gm)) {
      if (found.length >= fence.length) fence = `${found}~`
    }
  }

  return fence
}

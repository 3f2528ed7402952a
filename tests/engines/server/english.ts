const words =
  'river stone lamp field winter paper garden morning window letter bridge copper valley market weather kitchen silver lantern meadow harbour timber basket orchard candle thunder feather shoulder mountain village teacher engine border history number picture country question answer summer evening journey station library printer doctor farmer neighbour railway island forest dinner singer painter pocket mirror ladder button carpet'.split(
    ' '
  )

/**
 * English of the right length for a Chinese text, the same for the same text: it means nothing. Latin
 * letters, figures and Markdown stay as they are, terms become what they are to be.
 *
 * @param terms What is to be written for words of the text.
 */
export function englishFor(text: string, terms: ReadonlyMap<string, string> = new Map()): string {
  const known = [...terms.keys()].toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp([...known, '\\p{Script=Han}+'].join('|'), 'gu')
  const spoken = text.replaceAll(pattern, (run) => ` ${terms.get(run) ?? wordsFor(run)} `)
  const marked = spoken.replaceAll(
    /[，、；：。？！「」『』（）《》…—]+/g,
    (signs) => english[signs.charAt(0)] ?? ''
  )
  return marked
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ (?=[,.;:?!)])/g, '')
    .replaceAll(/(?<=[,.;:?!]) *$/g, '')
    .trim()
}

const english: Partial<Record<string, string>> = {
  '，': ', ',
  '、': ', ',
  '；': '; ',
  '：': ': ',
  '。': '. ',
  '？': '? ',
  '！': '! '
}

/** A run of characters in some words: never one twice in a row. */
function wordsFor(run: string): string {
  let seed = 7
  let before = -1
  const said: string[] = []
  for (const [at, sign] of [...run].entries()) {
    seed = (seed * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003
    if (at % 3 === 2) continue
    const index = seed % words.length
    before = index === before ? (index + 1) % words.length : index
    said.push(words[before] ?? '')
  }

  return said.join(' ')
}

const lineBreak = /\r\n?|\n/g

/** Where the lines of a text begin, as offsets in UTF-16 code units; CR LF is one line break. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (const {0: found, index} of text.matchAll(lineBreak)) starts.push(index + found.length)
  return starts
}

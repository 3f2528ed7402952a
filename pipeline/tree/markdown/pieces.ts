/**
 * Beyond this a piece of a text is cut, in UTF-16 code units. Small, since micromark needs a time that
 * grows with the square of the headings in its text.
 */
const size = 10_000

/** A line on which no block of the lines before it can go on, if a blank line is before it. */
const fresh = /^(?!(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))[^ \t]/

/** HTML and code that may hold blank lines; only code at the margin is followed to its end. */
const uncertain = /^[ \t>*+\-\d.)]*(?:\[\^[^\]]*\]:[ \t]*)?(?:<[A-Za-z!?/]|(?<=.)(?:`{3}|~{3}))/

/**
 * Where a Markdown text may be cut so that each piece parses to the same blocks as in the whole:
 * after a blank line, where no list, note, fenced code or HTML goes on.
 *
 * @param smallest Code units that a piece has at least, but for the last.
 * @returns Offsets at which pieces begin, rising; the first is 0.
 */
export function pieceStarts(text: string, smallest = size): number[] {
  const cuts = [0]
  let fence: string | undefined
  let blank = false
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start) + 1 || text.length + 1
    const line = text.slice(start, next - 1)
    if (uncertain.test(line)) break
    const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0]
    if (fence === undefined) {
      const last = cuts.at(-1) ?? 0
      if (blank && start - last >= smallest && fresh.test(line)) cuts.push(start)
      fence = mark
    } else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined
    blank = line.trim() === ''
    start = next
  }

  return cuts
}

/**
 * What may end a sentence: stops of either width with all that follow them, an ellipsis before a
 * closing mark, and the closing marks themselves.
 */
const end =
  /(?:[。．！？!?｡‼⁇⁈⁉]+…*|(?<=[\p{Script=Han}”’」』）)》〉])\.(?![\w.])|(?:…+|—+)(?=[”’」』]))[。！？!?…]*(?<closing>(?:\s*[”’」』﹂﹄）)\]】》〉〕］]|["'])*)/gu

/** Where the sentences of a Chinese text end, before white space. */
export function chineseEnds(text: string): number[] {
  const ends: number[] = []
  for (const match of text.matchAll(end)) {
    const closing = match.groups?.['closing'] ?? ''
    const stop = match.index + match[0].length - closing.length
    const at = stop + closed(text, stop, closing)
    if (!continues(text, match.index, at)) ends.push(at)
  }

  return ends
}

/** How many of the marks after a stop close something: a straight mark may open the next sentence. */
function closed(text: string, stop: number, marks: string): number {
  let length = 0
  for (const mark of marks) {
    const straight = mark === '"' || mark === "'"
    if (straight && count(text, mark, stop + length) % 2 === 0) break
    length += mark.length
  }

  return length
}

function count(text: string, mark: string, before: number): number {
  let sum = 0
  for (let at = text.indexOf(mark); at >= 0 && at < before; at = text.indexOf(mark, at + 1)) sum++
  return sum
}

/** A question or exclamation in brackets or titles does not end what stands around it. */
function continues(text: string, stop: number, at: number): boolean {
  if (/^\s*[,，、;；:：)）》〉]/.test(text.slice(at, at + 3))) return true
  const open = Math.max(...['(', '（', '《', '〈'].map((mark) => text.lastIndexOf(mark, stop)))
  const close = Math.max(...[')', '）', '》', '〉'].map((mark) => text.lastIndexOf(mark, at - 1)))
  if (open < 0) return false
  return close < open || (close > stop && !/^\s*$/.test(text.slice(at)) && !endsOutside(text, open))
}

/** Whether what opens at a place is a sentence of its own: it stands after another's end. */
function endsOutside(text: string, open: number): boolean {
  return /(?:^|[。！？!?…”’」』])\s*$/.test(text.slice(0, open))
}

/**
 * What may end a sentence: stops of either width with all that follow them, an ellipsis before a
 * closing mark, and the closing marks themselves.
 */
const end =
  /(?:[。．！？!?｡‼⁇⁈⁉]+…*|(?<=[\p{Script=Han}”’」』）)》〉])\.(?![\w.])|(?:…+|—+)(?=[”’」』]))[。！？!?…]*(?<closing>(?:\s*[”’」』﹂﹄）)\]】》〉〕］]|["'])*)/gu

/** Where the sentences of a Chinese text end, before white space. Takes time in proportion to it. */
export function chineseEnds(text: string): number[] {
  const before: Before = {
    open: seen(text, '(（《〈'),
    close: seen(text, ')）》〉'),
    '"': seen(text, '"'),
    "'": seen(text, "'")
  }
  const ends: number[] = []
  for (const match of text.matchAll(end)) {
    const closing = match.groups?.['closing'] ?? ''
    const stop = match.index + match[0].length - closing.length
    const at = stop + closed(before, stop, closing)
    if (!continues(text, before, match.index, at)) ends.push(at)
  }

  return ends
}

/** The last of some marks before a place, and how many of them there are; asked from left to right. */
type Seen = (place: number) => {last: number; count: number}

type Before = Record<'open' | 'close' | '"' | "'", Seen>

function seen(text: string, marks: string): Seen {
  let next = 0
  let last = -1
  let count = 0
  return (place) => {
    for (; next < place; next++) {
      if (!marks.includes(text.charAt(next))) continue
      last = next
      count++
    }

    return {last, count}
  }
}

/** How many of the marks after a stop close something: a straight mark may open the next sentence. */
function closed(before: Before, stop: number, marks: string): number {
  let length = 0
  for (const mark of marks) {
    const straight = mark === '"' || mark === "'"
    if (straight && before[mark](stop + length).count % 2 === 0) break
    length += mark.length
  }

  return length
}

/** `」他說`: who speaks, and a verb of speech before a stop; not that somebody is silent. */
const saying =
  /^(?:(?![沒没不未無无])[\p{Script=Han}·]){0,12}?(?:[說说道問问答喊叫嚷罵骂吼唸念]|回應|回应|補充|补充|解釋|解释|插嘴)(?:道|著|着|了)?[，。：；！？,:;!?…—「『“"]/u

/**
 * A question or exclamation in brackets or titles does not end what stands around it, nor speech what
 * says who speaks.
 */
function continues(text: string, before: Before, stop: number, at: number): boolean {
  if (/[”」』﹂﹄"]/.test(text.charAt(at - 1)) && saying.test(text.slice(at, at + 24))) return true
  const open = before.open(stop + 1).last
  const close = before.close(at).last
  if (/^\s*[,，、;；:：)）》〉]/.test(text.slice(at, at + 3))) return true
  if (open < 0) return false
  return close < open || (close > stop && !/^\s*$/.test(text.slice(at)) && !endsOutside(text, open))
}

/** Whether what opens at a place is a sentence of its own: it stands after another's end. */
function endsOutside(text: string, open: number): boolean {
  let at = open
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--
  return at === 0 || /[。！？!?…”’」』]/.test(text.charAt(at - 1))
}

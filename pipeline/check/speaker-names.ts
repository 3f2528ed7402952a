/** The name in a label: without markup, signs and what stands in parentheses. */
export function nameOf(label: string): string {
  return label
    .replaceAll(/[(（[【][^)）\]】]*[)）\]】]/g, ' ')
    .replaceAll(/[*_`:：﹕︰∶—–>【】[\]]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const question =
  /^(?:q|question|interviewer|host|moderator|reporter|journalist|編輯|编辑|問|问|記者|记者|主持人)\d*$/i
const answer = /^(?:a|answer|guest|答)\d*$/i

/** Whether two labels may name one speaker: part of each other, initials, or both the one who asks. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  if (one.length === 0 || other.length === 0) return true
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  if (fewer.every((word) => more.includes(word))) return true
  if (question.test(a) && question.test(b)) return true
  if (answer.test(a) && answer.test(b)) return true
  return initials(more) === fewer.join('') || more.includes(fewer.at(-1) ?? '')
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('')
}

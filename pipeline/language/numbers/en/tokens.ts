/** A word, a number in digits, or a sign. */
export interface Token {
  /** In lower case. */
  text: string
  start: number
  end: number
  /** Of a number in digits. */
  value?: number
  /** What stands between the token before and this one. */
  gap: string
  /** The word starts with a capital. */
  capital: boolean
}

const pattern =
  /((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<![\dA-Za-z.])\.\d+)|[A-Za-z]+(?:\.[A-Za-z]+(?=\.))*(?:['’][A-Za-z]+)?|[^\sA-Za-z\d]/g

/**
 * Cut a text into words, numbers and signs; hyphens and blanks are what stands between.
 *
 * @param text As `plain` gives it.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const found of text.matchAll(pattern)) {
    const [whole, digits] = found
    if (whole === '-' || whole === '\u0000') continue
    const start = found.index
    const end = start + whole.length
    tokens.push({
      text: whole.toLowerCase(),
      start,
      end,
      gap: text.slice(last, start),
      capital: /^[A-Z]/.test(whole),
      ...(digits !== undefined && {value: Number(digits.replaceAll(',', ''))})
    })
    last = end
  }

  return tokens
}

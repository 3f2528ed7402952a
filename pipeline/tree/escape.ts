/** Whether a text needs a closer look: it holds a sign that Markdown may read, or a blank edge. */
const suspicious = /[\\`*_[<&~\r\t]|^[\s#>+\-=:|\d\uFEFF]|\n|\s$|^$/

/** What Markdown reads at the start of a line: the sign to escape is the end of the match. */
const lineStart =
  /^(?:(?:#(?=#{0,5}(?:[ \t]|$))|[+-](?=[ \t]|$)|>|[=\-:|](?=[-=:| \t]*$))|\d{1,9}[.)](?=[ \t]|$))/

/** A character reference as CommonMark has it. */
const reference = /^&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]*);/

/**
 * Escape plain characters for Markdown, no more than needed: parsed, the result is one paragraph
 * whose text is exactly what was given.
 *
 * @param text Any text without NUL; line breaks stay, as soft breaks.
 * @returns Markdown (CommonMark 0.31, GFM).
 */
export function escapeText(text: string): string {
  if (!suspicious.test(text)) return text
  const tildes = text.indexOf('~') !== text.lastIndexOf('~')
  return text
    .split('\n')
    .map((line, index, lines) => escapeLine(line, tildes, index > 0 && lines[index - 1] === ''))
    .join('\n')
}

function escapeLine(line: string, tildes: boolean, afterBlank: boolean): string {
  if (line === '' || afterBlank) return line
  const inline = line.replace(/[\\`*_[<&~]/g, (sign, at: number) =>
    needsEscape(sign, line, at, tildes) ? `\\${sign}` : sign
  )
  return inline.replace(lineStart, (match) => `${match.slice(0, -1)}\\${match.slice(-1)}`)
}

function needsEscape(sign: string, line: string, at: number, tildes: boolean): boolean {
  const next = line.charAt(at + 1)
  switch (sign) {
    case '\\':
      return next === '' || /[!-/:-@[-`{-~]/.test(next)
    case '_':
      return !(/[A-Za-z\d]/.test(next) && /[A-Za-z\d]/.test(line.charAt(at - 1)))
    case '<':
      return /[A-Za-z/!?]/.test(next)
    case '&':
      return reference.test(line.slice(at, at + 40))
    case '~':
      return tildes
    default:
      return true
  }
}

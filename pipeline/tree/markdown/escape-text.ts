import {webAddressAt} from './web-address.ts'

const inlineSigns = /[\\`*_[<&~\r\t\0]|https?:\/\/|www\./i
const lineSigns = /^(?:[\s#>+\-=|:\uFEFF]|\d{1,9}[.)](?:\s|$)|$)|\s$/m

/**
 * Whether a text is the same in Markdown: parsed, it is one paragraph of these characters.
 * It may say no where a closer look would say yes.
 */
export function isPlain(text: string): boolean {
  return !inlineSigns.test(text) && !lineSigns.test(text)
}

/**
 * Escape plain characters for Markdown, no more than needed: parsed, the result is one paragraph
 * whose text is exactly what was given. A web address that GitHub would take too far is put in
 * angle brackets.
 *
 * @param text Any text without NUL, not empty; line breaks stay, as soft breaks.
 * @returns Markdown (CommonMark 0.31, GFM).
 */
export function escapeText(text: string): string {
  if (isPlain(text)) return text
  const lines = text.split('\n')
  const tildes = text.indexOf('~') !== text.lastIndexOf('~')
  const escaped = lines.map((line, index) =>
    escapeLine(line, {first: index === 0, soft: lines[index + 1] !== '', tildes})
  )
  return escaped.reduce((before, line, index) => {
    const soft = lines[index - 1] !== '' && lines[index] !== ''
    return `${before}${soft ? '\n' : '&#xA;'}${line}`
  })
}

interface Place {
  /** The line is the first. */
  first: boolean
  /** A line break or the end of the text follows the line. */
  soft: boolean
  /** There are several `~` in the text. */
  tildes: boolean
}

/** What Markdown reads at the start of a line: the last sign of the match is to be escaped. */
const lineStart =
  /^(?:#(?=#{0,5}(?:[ \t]|$))|[+-](?=[ \t]|$)|>|\d{1,9}[.)](?=[ \t]|$)|-(?=[-| \t:]*$))/

/** A line that makes a heading or a table of the line before it. */
const underline = /^[=|:](?=[-=|: \t]*$)/

function escapeLine(line: string, place: Place): string {
  if (isPlain(line)) return line
  const parts: string[] = []
  let at = 0
  for (const {start, end, value} of addresses(line, place)) {
    parts.push(escapeInline(line, at, start, place), value)
    at = end
  }

  parts.push(escapeInline(line, at, line.length, place))
  const whole = parts
    .join('')
    .replace(place.first ? /^[ \t\uFEFF]/ : /^[ \t]/, asReference)
    .replace(/[ \t]$/, asReference)
    .replaceAll('\r', asReference)
    .replace(lineStart, escapeLast)
  return place.first ? whole : whole.replace(underline, escapeLast)
}

function asReference(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`
}

function escapeLast(match: string): string {
  return `${match.slice(0, -1)}\\${match.slice(-1)}`
}

function* addresses(line: string, place: Place) {
  let taken = 0
  for (const {index} of line.matchAll(/(?<![A-Za-z\d])(?:https?:\/\/|www\.)/gi)) {
    const address = index < taken ? '' : webAddressAt(line, index)
    const end = index + address.length
    if (!address) continue
    taken = end
    yield {start: index, end, value: asAddress(line, index, end, place)}
  }
}

/**
 * An address as it can stand in a text, neither cut nor taken further by any reader of Markdown:
 * GitHub ends one at a blank only, and sees none in `www.` after Chinese.
 */
function asAddress(line: string, start: number, end: number, place: Place): string {
  const address = line.slice(start, end)
  const before = line.charAt(start - 1)
  const apart = isApart(line, end, place)
  if (!/^w/i.test(address)) return apart ? address : `<${address}>`
  const ends = apart || line.charAt(end) > '\u007F'
  const unseen = ends && /[^\s*_~([\]]/.test(before) && !/[*_~&]/.test(address)
  if (unseen || (apart && /^\s?$/.test(before))) return address
  return escapeInline(line, start, end, place).replaceAll(/(?<=www)\.|:(?=\/\/)/gi, '\\$&')
}

function isApart(line: string, end: number, {soft}: Place): boolean {
  const rest = /^[?!.,:;'")]{0,9}(?: [^ \t]|($))/.exec(line.slice(end, end + 11))
  return rest !== null && (soft || rest[1] === undefined)
}

function escapeInline(line: string, start: number, end: number, {tildes}: Place): string {
  return line.slice(start, end).replace(/[\\`*_[<&~]/g, (sign, offset: number) => {
    const at = start + offset
    return needsEscape(sign, line, at, at + 1 === end, tildes) ? `\\${sign}` : sign
  })
}

/** A character reference as CommonMark has it. */
const reference = /^&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/

function needsEscape(sign: string, line: string, at: number, last: boolean, tildes: boolean) {
  const next = line.charAt(at + 1)
  switch (sign) {
    case '\\':
      return last || !/[A-Za-z\d\u0080-\uFFFF]/.test(next)
    case '_':
      return !(/[A-Za-z\d]/.test(next) && /[A-Za-z\d]/.test(line.charAt(at - 1)))
    case '<':
      return /[A-Za-z/!?]/.test(next) || /^<[^\s<>@]{1,64}@/.test(line.slice(at, at + 66))
    case '&':
      return reference.test(line.slice(at, at + 40))
    case '~':
      return tildes
    default:
      return true
  }
}

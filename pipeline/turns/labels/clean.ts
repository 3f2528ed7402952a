/** The opening of a line without its markup, and the way back. */
export interface Cleaned {
  text: string
  /** Where each UTF-16 code unit of `text` begins in the value. */
  from: number[]
  /** Where each ends. */
  to: number[]
  /** Runs of `*` and `_` that were taken out. */
  runs: Run[]
}

interface Run {
  mark: string
  start: number
  end: number
}

/** A label with its role, its time and its markup is never longer, in UTF-16 code units. */
const longest = 120

/** Arrows and signs, variation selectors, joiners, zero-width spaces. */
const signs = String.raw`\u200B-\u200F\u2060\uFEFF\uFE0E\uFE0F\u20E3\u2194-\u21FF\u2702-\u27BF\u2B05-\u2B55`

/** Emoji and all these: junk between a name and its colon. */
const junk = new RegExp(String.raw`^[\u{1F000}-\u{1FAFF}${signs}]`, 'u')

/** Characters that stand for themselves. */
const plain = new RegExp(String.raw`[^\\*_\n\uD800-\uDFFF${signs}]{1,${longest}}`, 'y')

/** Take escapes, emphasis and junk out of the line that begins at `start` of a Markdown value. */
export function clean(value: string, start: number): Cleaned {
  const cleaned: Cleaned = {text: '', from: [], to: [], runs: []}
  const limit = Math.min(value.length, start + longest)
  let at = start
  while (at < limit) {
    plain.lastIndex = at
    if (plain.test(value)) {
      const end = Math.min(limit, plain.lastIndex)
      cleaned.text += value.slice(at, end)
      for (; at < end; at++) {
        cleaned.from.push(at)
        cleaned.to.push(at + 1)
      }

      continue
    }

    const sign = String.fromCodePoint(value.codePointAt(at) ?? 0)
    if (sign === '\n') break
    const next = value.charAt(at + 1)
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(next)) {
      push(cleaned, next, at, at + 2)
      at += 2
    } else if (sign === '*' || (sign === '_' && !isInWord(value, at))) {
      const run = emphasis(value, at, sign)
      cleaned.runs.push(run)
      at = run.end
    } else {
      if (!junk.test(sign)) push(cleaned, sign, at, at + sign.length)
      at += sign.length
    }
  }

  return cleaned
}

function push(cleaned: Cleaned, sign: string, from: number, to: number): undefined {
  cleaned.text += sign
  for (let unit = 0; unit < sign.length; unit++) {
    cleaned.from.push(from)
    cleaned.to.push(to)
  }
}

function isInWord(value: string, at: number): boolean {
  return /\w/.test(value.charAt(at - 1)) && /\w/.test(value.charAt(at + 1))
}

function emphasis(value: string, start: number, sign: string): Run {
  let end = start + 1
  while (value.charAt(end) === sign && end - start < 3) end++
  return {mark: value.slice(start, end), start, end}
}

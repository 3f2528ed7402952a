import type {VFile} from 'vfile'
import {InputError, report} from '../tree/index.ts'
import {encodingOf, encodings} from './encoding-names.ts'
import type {Encoding} from './encoding-names.ts'
import {byteOrderMark, decodeLeniently, decodeStrictly} from './decoders.ts'
import {controls, plausibility} from './plausibility.ts'

/** Text decoded from bytes. */
export interface Decoded {
  text: string
  encoding: Encoding
}

interface Candidate extends Decoded {
  /** See `plausibility`. */
  score: number
}

/** Scores nearer than this do not tell two encodings apart. */
const margin = 0.3

/** In any other encoding, every byte is valid. */
const breakable = encodings.filter((encoding) => encoding !== 'windows-1252')

/** Texts score more than this in their encoding; in a wrong one they score less. */
const floor = 0.1

/** Texts that score less than this are not sure to be in the encoding. */
const sure = 0.25

/**
 * Decode the bytes of a file.
 *
 * Valid UTF-8 is UTF-8. For other bytes every encoding in which they are valid is tried, and the
 * one whose text looks most like Chinese or English is taken. A text with few broken bytes is taken
 * with U+FFFD in their place. An `unknown-encoding` finding says where that is not sure.
 *
 * @param label The encoding where it is known (a WHATWG label).
 * @throws {InputError} Where the bytes are no text, or not in the named encoding.
 */
export function decode(bytes: Uint8Array, file: VFile, label?: string): Decoded {
  const decoded = label ? decodeAs(bytes, encodingOf(label), file) : detect(bytes, file)
  if (controls(decoded.text) < 0.005) {
    reportPrivate(decoded, file)
    return decoded
  }

  throw new InputError(
    label
      ? `\`${file.path}\` is no text in ${decoded.encoding}: it would be full of control characters; ` +
          'leave `--encoding` out to have it detected'
      : `\`${file.path}\` is not a text file: it holds control characters; name a plain text or ` +
          'Markdown file'
  )
}

function decodeAs(bytes: Uint8Array, named: Encoding, file: VFile): Decoded {
  const marked = byteOrderMark(bytes)
  const encoding = marked && named.startsWith('utf-16') ? marked : named
  const text = decodeStrictly(bytes, encoding)
  const plausible = text !== undefined && plausibility(text, encoding) >= floor
  const other = plausible ? undefined : candidates(bytes).find((one) => one.score > floor)
  if (text !== undefined) {
    if (other) warn(file, `bytes that look like ${other.encoding}`, encoding)
    return {text, encoding}
  }

  throw new InputError(
    `\`${file.path}\` is not valid ${encoding}${other ? `, it looks like ${other.encoding}` : ''}; ` +
      'leave `--encoding` out to have it detected'
  )
}

function detect(bytes: Uint8Array, file: VFile): Decoded {
  const marked = byteOrderMark(bytes)
  const known = marked ?? 'utf-8'
  const text = decodeStrictly(bytes, known)
  if (text !== undefined && (marked || !text.includes('\0'))) return {text, encoding: known}
  const [best, second] = marked ? [] : candidates(bytes)
  if (!best || best.score < sure) return repaired(bytes, marked, best, file)
  if (second && best.score - second.score < margin) {
    warn(file, `bytes that read as ${best.encoding} or ${second.encoding}`, best.encoding)
  }

  return best
}

/** Every strict reading, the most plausible first. */
function candidates(bytes: Uint8Array): Candidate[] {
  const all = encodings.flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding)
    return text === undefined ? [] : [{text, encoding, score: plausibility(text, encoding)}]
  })
  return all.toSorted((one, other) => other.score - one.score)
}

/** A text with few broken bytes is still a text, unless a doubtful reading without any is better. */
function repaired(
  bytes: Uint8Array,
  marked: Encoding | undefined,
  whole: Candidate | undefined,
  file: VFile
): Decoded {
  const readings = (marked ? [marked] : breakable).map((encoding) => {
    const text = decodeLeniently(bytes, encoding)
    const broken = text.match(/\uFFFD+/g)?.length ?? 0
    return {text, encoding, broken, score: plausibility(text, encoding)}
  })
  const few = readings.filter(({broken, text}) => broken * 50 <= Math.max(50, text.length))
  const [best] = few.toSorted((one, other) => other.score - one.score)
  if (whole && whole.score >= floor && (!best || best.score - whole.score < margin)) {
    warn(file, `bytes that hardly read as ${whole.encoding}`, whole.encoding)
    return whole
  }

  if (!best || best.score < floor) {
    throw new InputError(
      `\`${file.path}\` is not a text file in ${encodings.slice(0, -1).join(', ')} or ` +
        `${encodings.at(-1)}; name a text file, or save it as UTF-8`
    )
  }

  const bytesAre = best.broken === 1 ? 'byte that is' : `bytes at ${best.broken} places that are`
  warn(file, `${bytesAre} not valid in ${best.encoding}`, `\uFFFD`)
  return best
}

function reportPrivate({text, encoding}: Decoded, file: VFile): undefined {
  const count = encoding.startsWith('utf') ? 0 : (text.match(/[\uE000-\uF8FF]/g)?.length ?? 0)
  const characters = count === 1 ? '1 character' : `${count} characters`
  if (count > 0) warn(file, `${characters} of private use in ${encoding}`, 'such')
}

function warn(file: VFile, what: string, taken: string): undefined {
  const start = {line: 1, column: 1, offset: 0}
  report(file, {
    rule: 'unknown-encoding',
    severity: 'warning',
    reason: `Unexpected ${what}, expected \`--encoding\` to tell them; read as ${taken}`,
    place: {start, end: start}
  })
}

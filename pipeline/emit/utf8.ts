/** Bytes that are gathered before they are put away. */
const room = 2 ** 20

/**
 * Encode a text in UTF-8, piece by piece: a long text takes a third less memory than as a string, and
 * none of the heap.
 *
 * @param parts Joined they are the text; no pair of surrogates is cut.
 * @returns Bytes to be joined.
 */
export function encode(parts: Iterable<string>): Uint8Array[] {
  const encoder = new TextEncoder()
  const full: Uint8Array[] = []
  let part = new Uint8Array(0)
  let used = 0
  for (const text of parts) {
    // No UTF-16 code unit takes more than three bytes.
    if (part.length - used < text.length * 3) {
      full.push(part.subarray(0, used))
      part = new Uint8Array(Math.max(room, text.length * 3))
      used = 0
    }

    used += encoder.encodeInto(text, part.subarray(used)).written
  }

  return [...full, part.subarray(0, used)]
}

/** Put bytes one after the other. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }

  return result
}

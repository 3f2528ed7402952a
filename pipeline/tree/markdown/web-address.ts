/** Signs that may stand in a web address (RFC 3986), without square brackets. */
const signs = String.raw`[A-Za-z\d\-._~:/?#@!$&'()*+,;=%]`

const start = /(?:https?:\/\/|www\.)[A-Za-z\d]/y
const inside = new RegExp(`${signs}{0,2001}`, 'y')

/** What belongs to the sentence, not to the address, where the address ends. */
const trail = /(?:[?!.,:;*_~'"]|&[A-Za-z\d]+;)$/

/** Longer addresses are no links. */
const longest = 2000

/**
 * The web address that stands at a place without angle brackets. As in GFM, signs of the sentence
 * are cut off its end; unlike there it holds ASCII only, since Chinese follows without a space.
 *
 * @param at An offset; the character before it is no letter or digit.
 * @returns The address, empty where none begins here.
 */
export function webAddressAt(text: string, at: number): string {
  start.lastIndex = at
  if (!start.test(text)) return ''
  inside.lastIndex = at
  let address = inside.exec(text)?.[0] ?? ''
  if (address.length > longest) return ''
  for (;;) {
    const shorter = address.replace(trail, '')
    const end = shorter.endsWith(')') && !closesOwn(shorter) ? shorter.slice(0, -1) : shorter
    if (end === address) return address
    address = end
  }
}

function closesOwn(address: string): boolean {
  return address.split('(').length >= address.split(')').length
}

/** What Windows has at the bytes 80 to 9F, of which it leaves five as they are. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * Complete a text decoded from windows-1252: some versions of Node, 22.18 among them, take it for
 * Latin-1, which has control characters where Windows has quotation marks and dashes.
 */
export function completeWestern(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (sign) => signs.charAt(sign.charCodeAt(0) - 0x80))
}

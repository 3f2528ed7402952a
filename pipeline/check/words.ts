/** Words as a message lists them. */
export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' or ')
}

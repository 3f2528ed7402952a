/**
 * A server's own count of tokens: coarser than any model's, and not that of the project, so that an
 * estimate is held against something else.
 */
export function tokensOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[\p{Script=Latin}\p{N}]+/gu) ?? []
  const letters = words.reduce((sum, word) => sum + Math.max(1, word.length / 5), 0)
  const signs = text.match(/[^\s\p{L}\p{N}]/gu)?.length ?? 0
  return Math.round(han * 0.95 + letters + signs * 0.6)
}

/**
 * An address that is safe to link to and valid in EPUB.
 *
 * @param url As written in the text.
 * @returns The address by the URL standard, with every character that RFC 3986 does not allow
 *   encoded; undefined where it is relative or of a scheme other than `http`, `https`, `mailto`.
 */
export function address(url: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(url) || !URL.canParse(url)) return undefined
  const {href} = new URL(url)
  const [start = '', ...fragment] = href.split('#')
  const whole = fragment.length > 0 ? `${start}#${fragment.join('%23')}` : start
  return whole
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%[\]]/gu, encodeURIComponent)
    .replace(/(?<=\w[/?#].*)[[\]]/g, encodeURIComponent)
}

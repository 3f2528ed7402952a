/** How the bytes of each kind of picture begin that books can hold, by IANA media type. */
const beginnings: Array<[mediaType: string, pattern: RegExp]> = [
  ['image/png', /^\u0089PNG\r\n\u001A\n/],
  ['image/jpeg', /^\u00FF\u00D8\u00FF/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/svg+xml', /^(?:\u00EF\u00BB\u00BF)?\s*<(?:svg[\s>]|[?!][\s\S]*<svg[\s>])/]
]

/** The kinds of pictures that books can hold, for messages. */
export const kindsOfPictures = 'PNG, JPEG, GIF, WebP or SVG'

/** The media type of a picture, told by its bytes; none where books cannot hold it. */
export function kindOfPicture(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return beginnings.find(([, pattern]) => pattern.test(head))?.[0]
}

/** Whether a drawing runs a script, which no book may hold undeclared. */
export function hasScript(svg: Uint8Array): boolean {
  return /<(?:\w+:)?script[\s/>]/i.test(Buffer.from(svg).toString('latin1'))
}

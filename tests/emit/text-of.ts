const named: Record<string, string> = {amp: '&', gt: '>', lt: '<', quot: '"'}

/** The text of HTML or XHTML as readers get it: without tags, styles and white space. */
export function textOf(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<(?:"[^"]*"|'[^']*'|[^"'>])*>/g, '')
    .replace(/&(?:#x([\da-f]+)|(\w+));/gi, (_, code: string | undefined, name: string) =>
      code === undefined ? (named[name] ?? '?') : String.fromCodePoint(Number.parseInt(code, 16))
    )
    .replace(/\s+/g, '')
}

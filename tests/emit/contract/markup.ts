/** What stands between tags, or a tag with its attributes. */
const tokens = /<!--[^]*?-->|<([/!?]?)([\w:-]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</g

const attribute = /([^\s=/"']+)(?:="([^"]*)")?/g

const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

const named: Record<string, string> = {amp: '&', apos: "'", gt: '>', lt: '<', quot: '"'}

/** HTML or XHTML as readers get it. */
export interface Markup {
  /** Text by its language, without style sheets. */
  texts: Map<string, string>
  /** Tags as they begin, with their attributes. */
  elements: Array<{name: string; attributes: Map<string, string>}>
}

/** Read markup of our own: every element is closed, and every attribute in double quotes. */
export function readMarkup(markup: string): Markup {
  const found: Markup = {elements: [], texts: new Map()}
  const open: Array<{name: string; lang: string}> = []
  for (const [token, sign = '', tag = '', rest = ''] of markup.matchAll(tokens)) {
    const {lang = '', name: within} = open.at(-1) ?? {}
    const name = tag.toLowerCase()
    if (tag && sign === '/') open.pop()
    else if (tag && sign === '') {
      const attributes = new Map(
        [...rest.matchAll(attribute)].map(([, key = '', value = '']) => [key, decoded(value)])
      )
      found.elements.push({attributes, name})
      if (!rest.endsWith('/') && !empty.test(name)) {
        open.push({lang: attributes.get('lang') ?? lang, name})
      }
    } else if (!tag && !token.startsWith('<!') && within !== 'style') {
      found.texts.set(lang, (found.texts.get(lang) ?? '') + decoded(token))
    }
  }

  return found
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|(\w+));/gi, (_, code: string | undefined, name: string) =>
    code === undefined ? (named[name] ?? '?') : String.fromCodePoint(Number.parseInt(code, 16))
  )
}

const forbidden =
  /^(?:applet|base|embed|foreignobject|form|frame|frameset|iframe|math|noscript|object|portal|script|svg|template)$/
const addresses = /^(?:action|background|cite|data|formaction|href|poster|src|srcset|xlink:href)$/

/** The tags that would run, or bring in, what the text says. */
export function activeIn({elements}: Markup): string[] {
  return elements.flatMap(({attributes, name}) => {
    const bad = [...attributes].filter(
      ([key, value]) =>
        /^(?:on|srcdoc$|style$|ping$)/i.test(key) ||
        (addresses.test(key) && !isHarmless(value)) ||
        (key === 'http-equiv' && !/^content-security-policy$/i.test(value))
    )
    return forbidden.test(name) || bad.length > 0 ? [`${name} ${JSON.stringify(bad)}`] : []
  })
}

function isHarmless(address: string): boolean {
  return /^(?:https?:|mailto:|data:image\/|[^:]*$|#)/i.test(address)
}

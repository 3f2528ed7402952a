import type {Element as HastElement} from 'hast'
import {toXast} from 'hast-util-to-xast'
import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'

/** The structural semantics of EPUB for the roles of DPUB-ARIA. */
const types: Record<string, string> = {
  'doc-backlink': 'backlink',
  'doc-footnote': 'footnote',
  'doc-glossary': 'glossary',
  'doc-glossref': 'glossref',
  'doc-noteref': 'noteref'
}

/** Characters that XML 1.0 cannot carry in any form. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const forbidden = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

const escapes: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

/**
 * Text of an XML document, with what it cannot carry as U+FFFD.
 *
 * `xast-util-to-xml` drops such characters and leaves `]]>`, which no XML text may contain.
 */
function escaped(value: string): string {
  return value.replace(forbidden, '\uFFFD').replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
}

/** A node as XML. */
export function writeXml(node: Element): string {
  return toXml(safe(node), {allowDangerousXml: true, closeEmptyElements: true})
}

/** A piece of a page as XHTML: with `xml:lang` beside `lang` and `epub:type` beside roles. */
export function writeXhtml(node: HastElement): string {
  return writeXml(elementOf(node))
}

function elementOf({children, properties, tagName}: HastElement): Element {
  const {lang, role} = properties
  const type = typeof role === 'string' ? types[role] : undefined
  const shell = toXast({
    children: [],
    properties: {
      ...properties,
      ...(lang ? {xmlLang: lang} : {}),
      ...(type ? {'epub:type': type} : {})
    },
    tagName,
    type: 'element'
  })
  if (shell.type !== 'element') throw new Error(`Unexpected \`${shell.type}\`, expected an element`)
  // Each element is made alone; only the outermost of a page names its space.
  if (tagName !== 'html') delete shell.attributes.xmlns
  shell.children = children.map((child) => {
    if (child.type === 'element') return elementOf(child)
    return {type: child.type === 'raw' ? 'raw' : 'text', value: child.value}
  })
  return shell
}

function safe(node: Element): Element {
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value) node.attributes[name] = value.replace(forbidden, '\uFFFD')
  }

  node.children = node.children.map((child) => {
    if (child.type === 'element') return safe(child)
    return child.type === 'text' ? {type: 'raw', value: escaped(child.value)} : child
  })
  return node
}

import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'

/** Characters that XML 1.0 cannot carry in any form. */
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

/** Print a node as XML; what XML cannot carry becomes U+FFFD. The node is changed. */
export function writeXml(node: Element): string {
  return toXml(safe(node), {allowDangerousXml: true, closeEmptyElements: true})
}

/** Make the texts of a node such as `toXml` prints them well, in place. */
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

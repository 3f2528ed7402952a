import type {Element, ElementContent} from 'hast'
import {toXast} from 'hast-util-to-xast'
import type {Element as XmlElement, Nodes} from 'xast'
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
export function escapeText(value: string): string {
  return value.replace(forbidden, '\uFFFD').replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
}

/** A node as XML. */
export function writeXml(node: Nodes): string {
  return toXml(safe(node), {allowDangerousXml: true, closeEmptyElements: true})
}

/** A piece of a page as XHTML: with `xml:lang` beside `lang` and `epub:type` beside roles. */
export function writeXhtml(node: ElementContent): string {
  return writeXml(element(node))
}

function element(node: ElementContent): XmlElement | Extract<Nodes, {type: 'raw' | 'text'}> {
  if (node.type === 'raw') return {type: 'raw', value: node.value}
  if (node.type !== 'element') return {type: 'text', value: node.value}
  const {lang, role} = node.properties
  const type = typeof role === 'string' ? types[role] : undefined
  const shell: Element = {
    ...node,
    children: [],
    properties: {
      ...node.properties,
      ...(lang ? {xmlLang: lang} : {}),
      ...(type ? {'epub:type': type} : {})
    }
  }
  const result = toXast(shell) as XmlElement
  // Each element is made alone; only the outermost of a page names its space.
  if (node.tagName !== 'html') delete result.attributes.xmlns
  result.children = node.children.map((child) => element(child))
  return result
}

function safe(node: Nodes): Nodes {
  if (node.type === 'text') return {type: 'raw', value: escapeText(node.value)}
  if (node.type !== 'element') return node
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value) node.attributes[name] = value.replace(forbidden, '\uFFFD')
  }

  node.children = node.children.map((child) => safe(child) as XmlElement)
  return node
}

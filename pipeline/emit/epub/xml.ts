import type {Element as HastElement} from 'hast'
import {toXast} from 'hast-util-to-xast'
import type {Element} from 'xast'
import {writeXml} from '../../xml/index.ts'

/** The structural semantics of EPUB for the roles of DPUB-ARIA. */
const types: Record<string, string> = {
  'doc-backlink': 'backlink',
  'doc-footnote': 'footnote',
  'doc-glossary': 'glossary',
  'doc-glossref': 'glossref',
  'doc-noteref': 'noteref'
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

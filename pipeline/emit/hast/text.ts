import type {Text as HastText} from 'hast'
import type {Html, Text} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {h} from 'hastscript'
import type {Parents} from 'mdast'

const wide = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF]'
const wrapped = new RegExp(`(?<=${wide})[ \\t]*\\r?\\n[ \\t]*(?=${wide})`, 'gu')

/** Text; the end of a line between Han characters is no space (CSS Text 4, segment breaks). */
export function text(_: State, node: Text): HastText {
  return {type: 'text', value: unwrapped(node.value)}
}

/** A text without the ends of lines that Chinese does not read as spaces. */
export function unwrapped(value: string): string {
  return value.includes('\n') ? value.replace(wrapped, '') : value
}

/** Markup in the text is text: it is shown, never run. */
export function html(_: State, node: Html, parent: Parents | undefined) {
  const shown: HastText = {type: 'text', value: node.value}
  const inFlow =
    !parent || /^(source|target|blockquote|listItem|footnoteDefinition)$/.test(parent.type)
  return inFlow ? h('p', [shown]) : shown
}

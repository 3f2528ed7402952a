import {isChinese} from '../../language/tags.ts'
import type {Text as HastText} from 'hast'
import type {Html, Parents, Text} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {h} from 'hastscript'
import type {Scope} from './scope.ts'

const wide = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF]'
const wrapped = new RegExp(
  `(?<=${wide})[ \\t]*\\r?\\n[ \\t]*(?=${wide}|$)|^[ \\t]*\\r?\\n[ \\t]*(?=${wide})`,
  'gu'
)

/** Text; in Chinese the end of a line is no space (CSS Text 4, segment break transformation). */
export function text(scope: Scope) {
  return (_: State, node: Text): HastText => {
    const chinese = isChinese(scope.languages[scope.side])
    return {type: 'text', value: chinese ? unwrapped(node.value) : node.value}
  }
}

/** A text without the ends of lines that stand beside Chinese. */
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

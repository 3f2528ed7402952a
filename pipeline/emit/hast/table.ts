import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ListItem, Parents, TableRow} from 'mdast'
import {defaultHandlers, type State} from 'mdast-util-to-hast'

/** Rows with classes for alignment: `align` is no attribute any more, and styles are kept out. */
export function tableRow(state: State, node: TableRow, parent: Parents | undefined): Element {
  const table = parent?.type === 'table' ? parent : undefined
  const head = table?.children[0] === node
  const cells = node.children.map((cell, index) => {
    const align = table?.align?.[index]
    const children = state.all(cell)
    const properties = align ? {className: [align]} : {}
    return head && children.length > 0
      ? h('th', {...properties, scope: 'col'}, children)
      : h('td', properties, children)
  })
  return h('tr', cells)
}

/** List items; a task's box is a character, which needs no form control. */
export function listItem(state: State, node: ListItem, parent: Parents | undefined) {
  const {checked, ...plain} = node
  const list = parent?.type === 'list' ? parent : undefined
  const item = defaultHandlers.listItem(state, plain, list)
  if (typeof checked !== 'boolean') return item
  item.properties.className = ['task']
  const first = item.children.find((child) => child.type === 'element' && child.tagName === 'p')
  const place = first?.type === 'element' ? first : item
  place.children.unshift({type: 'text', value: checked ? '☑\uFE0E ' : '☐\uFE0E '})
  return item
}

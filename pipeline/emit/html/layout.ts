import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Layout, Metadata} from '../../tree/index.ts'
import {inBoth, spans} from '../hast/words.ts'

const layouts: readonly Layout[] = ['columns', 'stacked', 'reveal']

/** The choice of a layout: radio buttons, which the style sheet looks at; no script. */
export function layoutChoice({languages}: Metadata, chosen: Layout): Element {
  return h('fieldset', {className: ['layouts']}, [
    h('legend', {className: ['hidden']}, spans(inBoth('layout', languages))),
    ...layouts.map((layout) =>
      h('label', [
        h('input', {
          checked: layout === chosen,
          id: `layout-${layout}`,
          name: 'layout',
          type: 'radio',
          value: layout
        }),
        ' ',
        h('span', spans(inBoth(layout, languages)))
      ])
    )
  ])
}

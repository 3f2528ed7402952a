import {sha256} from '@noble/hashes/sha2.js'
import {utf8ToBytes} from '@noble/hashes/utils.js'
import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Machine} from '../../tree/index.ts'
import {machineName} from '../hast/machine.ts'
import {base64} from './pictures.ts'
import {style} from './style/index.ts'
import {write} from './text.ts'

/** A picture for the tab: 對, white on red. */
const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#9c2f1f"/><path d="M6 7h8v18H6zM18 7h8v18h-8z" fill="#fff"/></svg>'
  )

interface PageParts {
  classes: string[]
  body: ElementContent[]
  /** Engines that translated: the page says so though it shows no colophon. */
  machines?: Machine[] | undefined
}

/**
 * A page that needs nothing else: its style stands in it, and its policy allows that style, pictures
 * in `data:` and nothing more (CSP 3; a hash of the style's bytes, no script).
 */
export function page(
  lang: string,
  title: string,
  {classes, body, machines = []}: PageParts
): string {
  const hash = base64(sha256(utf8ToBytes(style)))
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  const html = h('html', {lang}, [
    h('head', [
      h('meta', {charset: 'utf-8'}),
      h('meta', {content: policy, httpEquiv: 'Content-Security-Policy'}),
      h('meta', {content: 'width=device-width, initial-scale=1', name: 'viewport'}),
      h('meta', {content: 'light dark', name: 'color-scheme'}),
      h('title', title),
      ...machines.map((one) => {
        const content = `${machineName(one)}, machine translation of ${one.date}`
        return h('meta', {content, name: 'translator'})
      }),
      h('link', {href: icon, rel: ['icon']}),
      h('style', style)
    ]),
    h('body', {className: classes}, body)
  ])
  return `<!doctype html>\n${write(html)}\n`
}

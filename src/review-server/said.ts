import {getCookie, deleteCookie, setCookie} from 'hono/cookie'
import type {Asked} from './asked.ts'
import type {Words} from './words.ts'

const cookie = 'duizhao-done'

/**
 * Answer what was done with the page that shows it. The browser asks for that page itself, so that
 * loading it again does nothing a second time.
 *
 * @param address Of the page, from the root.
 * @param left The ids of concepts that were left alone, as somebody else had changed them.
 */
export function done(c: Asked, address: string, left: readonly string[] = []): Response {
  setCookie(c, cookie, left.join(' '), {httpOnly: true, sameSite: 'Strict', path: '/'})
  return c.redirect(address, 303)
}

/** What the page says of what was just done, once. */
export function saidOf(c: Asked, words: Words): string | undefined {
  const left = getCookie(c, cookie)
  if (left === undefined) return undefined
  deleteCookie(c, cookie, {path: '/'})
  return left === '' ? words.done : `${words.someStale} ${left.replaceAll(' ', ', ')}`
}

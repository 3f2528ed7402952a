import type {Asked} from './asked.ts'
import {getCookie, setCookie} from 'hono/cookie'
import type {Frame} from './pages/layout.ts'
import type {Reviewing} from './reviewing.ts'
import {wordsOf} from './words.ts'
import type {Tongue} from './words.ts'

const cookie = 'duizhao-language'

/** The frame of a page: in the language that was asked for, or that the browser prefers. */
export function frameOf(c: Asked, {doing}: Reviewing): Frame {
  const asked = c.req.query('lang')
  const known = asked ?? getCookie(c, cookie)
  const preferred = /^\s*zh\b/i.test(c.req.header('Accept-Language') ?? '') ? 'zh' : 'en'
  const tongue: Tongue = known === 'zh' || known === 'en' ? known : preferred
  if (asked === tongue) setCookie(c, cookie, tongue, {sameSite: 'Strict', path: '/'})
  const other = new URL(c.req.url)
  other.searchParams.set('lang', tongue === 'zh' ? 'en' : 'zh')
  other.searchParams.delete('token')
  const isPage = c.req.method === 'GET'
  return {
    tongue,
    words: wordsOf(tongue),
    by: doing().by,
    other: isPage ? other.pathname + other.search : `/?lang=${tongue === 'zh' ? 'en' : 'zh'}`
  }
}

import {timingSafeEqual} from 'node:crypto'
import {isIP} from 'node:net'
import type {MiddlewareHandler as Handler} from 'hono'
import {getCookie, setCookie} from 'hono/cookie'
import type {BlankEnv} from 'hono/types'
import type {Asked} from './asked.ts'

type MiddlewareHandler = Handler<BlankEnv>

/** Whom the server answers. */
export interface Doors {
  /** The host that it was bound to: a name or an address. */
  host: string
  /** What others than this machine must know; nothing on the loopback. */
  token?: string | undefined
}

/** Whether a host is this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/**
 * Turn away what comes under another name (DNS rebinding), from another page (CSRF), or without the
 * token where one is asked for.
 */
export function guard({host, token}: Doors): MiddlewareHandler {
  return async (context, next) => {
    const {authority, name} = hostOf(context)
    if (!isNamed(name, host)) return context.text('Unexpected Host', 421)
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const origin = context.req.header('Origin')
      const site = context.req.header('Sec-Fetch-Site')
      // Browsers say at least one of the two, and no page can forge either.
      const isOwn = origin === undefined ? site === 'same-origin' : origin === `http://${authority}`
      if (!isOwn) return context.text('Unexpected Origin', 403)
      if (site !== undefined && site !== 'same-origin') return context.text('Unexpected site', 403)
    }

    if (token !== undefined) {
      const given = context.req.query('token')
      const known = given ?? getCookie(context, cookie)
      if (known === undefined || !isEqual(known, token)) return context.text('Missing token', 401)
      if (given !== undefined) {
        setCookie(context, cookie, token, {httpOnly: true, sameSite: 'Strict', path: '/'})
      }
    }

    await next()
    return undefined
  }
}

const cookie = 'duizhao-token'

function hostOf(context: Asked): {authority: string; name: string} {
  const authority = context.req.header('Host') ?? ''
  const name = authority
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
  return {authority, name}
}

/** A page elsewhere can give its own name our address, but not an address: those are let in. */
function isNamed(name: string, host: string): boolean {
  if (isLoopback(host)) return isLoopback(name)
  return name === host.toLowerCase() || isIP(name) > 0 || name === 'localhost'
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'"
].join('; ')

/** Headers that keep pages to what the server itself gives them. */
export const headers: MiddlewareHandler = async (context, next) => {
  context.header('Content-Security-Policy', policy)
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('X-Frame-Options', 'DENY')
  context.header('Referrer-Policy', 'same-origin')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
  context.header('Cross-Origin-Resource-Policy', 'same-origin')
  context.header('Cache-Control', 'no-store')
  await next()
}

/**
 * Turn away what comes faster than people and pages ask.
 *
 * @param most How many requests there may be in a second.
 * @param now The time in milliseconds.
 */
export function limitRate(most: number, now: () => number = Date.now): MiddlewareHandler {
  let left = most
  let last = now()
  return async (context, next) => {
    const time = now()
    left = Math.min(most, left + ((time - last) * most) / 1000)
    last = time
    if (left < 1) return context.text('Too many requests', 429, {'Retry-After': '1'})
    left--
    await next()
    return undefined
  }
}

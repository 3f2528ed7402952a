import {Hono} from 'hono'
import {afterAll, describe, expect, test} from 'vitest'
import {guard, limitRate} from '../../src/review-server/security.ts'
import {startReview} from '../../src/review-server/index.ts'
import {harbour, startSetting} from './setting.ts'

const setting = await startSetting()
const {host} = new URL(setting.url)

afterAll(() => setting.close())

function send(address: string, body = '', headers: Record<string, string> = {}) {
  return fetch(setting.url + address, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Origin: `http://${host}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers
    },
    body
  })
}

describe('the review server turns away', () => {
  const through = (name: string, origin?: string) => {
    const app = new Hono()
    app.use(guard({host: '127.0.0.1'}))
    app.all('/', (c) => c.text('in'))
    const headers = {Host: name, ...(origin && {Origin: origin})}
    return app.request('/', {method: origin === undefined ? 'GET' : 'POST', headers})
  }

  test.each([
    ['127.0.0.1:4567', 200],
    ['localhost:4567', 200],
    ['[::1]:4567', 200],
    ['rebound.example:4567', 421],
    ['192.168.0.7:4567', 421],
    ['127.0.0.1.example', 421]
  ])('what comes to another name: %s', async (name, status) => {
    expect((await through(name)).status).toBe(status)
  })

  test.each([
    ['http://127.0.0.1:4567', 200],
    ['http://127.0.0.1:9999', 403],
    ['https://127.0.0.1:4567', 403],
    ['http://evil.example', 403],
    ['null', 403]
  ])('what another page sends: %s', async (origin, status) => {
    expect((await through('127.0.0.1:4567', origin)).status).toBe(status)
  })

  test('a form without an origin, and one of another site', async () => {
    const {url} = setting
    const body = 'revision=x&review=approved'
    const answer = await fetch(`${url}concepts/ebb/decision`, {method: 'POST', body})
    expect(answer.status).toBe(403)
    const cross = await send('concepts/ebb/decision', body, {'Sec-Fetch-Site': 'cross-site'})
    expect(cross.status).toBe(403)
    expect(setting.read()).toBe(harbour)
  })

  test('what comes too fast', async () => {
    const app = new Hono()
    let time = 0
    app.use(limitRate(2, () => time))
    app.get('/', (c) => c.text('in'))
    const statuses = async (count: number) => {
      const answers = []
      for (let index = 0; index < count; index++) answers.push((await app.request('/')).status)
      return answers
    }
    expect(await statuses(3)).toEqual([200, 200, 429])
    time = 1000
    expect(await statuses(3)).toEqual([200, 200, 429])
  })

  test.each([
    'concepts/..%2f..%2fetc%2fpasswd',
    'assets/..%2fapp.ts',
    'assets/../../package.json',
    'assets/review.js/../app.ts',
    'harbour.yaml'
  ])('paths that lead elsewhere: %s', async (address) => {
    const answer = await fetch(setting.url + address)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toMatch(/root:|domain: harbour|import /)
  })

  test('whoever has no token, where others can come', async () => {
    const store = {
      glossary: () => new Map(),
      held: () => undefined,
      refresh: async () => false,
      files: () => [],
      add: async () => undefined,
      change: async () => undefined
    }
    const reviewing = {
      lang: 'en',
      store,
      doing: () => ({by: 'Lan', at: ''}),
      items: async () => [],
      concordance: async () => new Map(),
      impact: () => ({broken: [], mended: []})
    }
    const server = await startReview(reviewing, {host: '0.0.0.0', port: 0})
    const {port, searchParams} = new URL(server.url)
    const own = `http://127.0.0.1:${port}/`
    const statusOf = async (address: string, headers = {}) =>
      (await fetch(address, {headers})).status
    expect(await statusOf(own)).toBe(401)
    expect(await statusOf(`${own}?token=wrong`)).toBe(401)
    const first = await fetch(`${own}?token=${searchParams.get('token') ?? ''}`)
    expect(first.status).toBe(200)
    const cookie = first.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(await statusOf(own, {Cookie: cookie.split(';')[0]})).toBe(200)
    await server.close()
  })
})

test('what people write is shown, never run', async () => {
  const revision = /name="revision" value="([^"]+)"/
  const page = await (await fetch(`${setting.url}concepts/ebb`)).text()
  const text = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const body = new URLSearchParams({text, revision: revision.exec(page)?.[1] ?? ''}).toString()
  const answer = await send('concepts/ebb/comments', body)
  expect(answer.status).toBe(303)
  const after = await fetch(`${setting.url}concepts/ebb`)
  const shown = await after.text()
  expect(shown).toContain('&lt;script&gt;alert(1)')
  expect(shown).not.toContain('<script>alert')
  expect(after.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*script-src 'self'/
  )
  const search = await (await fetch(`${setting.url}?words=%22%3E%3Cscript%3E`)).text()
  expect(search).not.toContain('"><script>')
})

// Last: the connection is closed upon it.
test('the review server turns away what is too large', async () => {
  const answer = await send('concepts/ebb/comments', `text=${'x'.repeat(300_000)}`)
  expect(answer.status).toBe(413)
})

import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {violations} from '../browser/axe.ts'
import {launch} from '../browser/chromium.ts'
import {harbour, startSetting} from './setting.ts'
import type {Setting} from './setting.ts'

let browser: Browser
let context: BrowserContext
let setting: Setting

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

beforeEach(async () => {
  setting = await startSetting()
  context = await browser.newContext({viewport: {width: 1280, height: 900}, locale: 'en'})
})

afterEach(async () => {
  await context.close()
  await setting.close()
})

async function open(address = ''): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(setting.url + address)
  return page
}

test('what waits for a person comes first: conflicts, uneven renderings, candidates', async () => {
  const page = await open()
  const rows = await page.locator('[data-item]').allInnerTexts()
  expect(rows.map((row) => row.split('\t')[1])).toEqual([
    '港務局',
    '港務局',
    '港務長',
    '潮汐磨坊',
    '退潮'
  ])
  expect(rows[4]).toContain('inconsistent')
  await page.getByLabel('Search').fill('mill')
  await page.getByRole('button', {name: 'Show', exact: true}).click()
  expect(await page.locator('[data-item]').count()).toBe(1)
})

test('a concept shows every occurrence, grouped by rendering', async () => {
  const page = await open('concepts/tide-mill')
  const groups = await page.locator('.group summary').allInnerTexts()
  expect(groups.map((group) => group.replaceAll(/\s+/g, ' '))).toEqual([
    'tide mill 1',
    'tidal mill 1',
    'without a known rendering 1'
  ])
  expect(await page.locator('.group mark').allInnerTexts()).toContain('潮汐磨坊')
})

test('a concept is approved with nothing but keys, and the rest of the file stays', async () => {
  const page = await open()
  for (const key of ['j', 'j', 'j', 'j', 'Enter']) await page.keyboard.press(key)
  await page.waitForURL('**/concepts/tide-mill')
  await page.waitForLoadState()
  await page.keyboard.press('a')
  await page.getByText('Saved.').waitFor()
  await page.waitForLoadState()
  const change =
    '\n    history:\n      - {at: 2026-11-26T10:00:00.000Z, by: Lan, change: review, from: proposed, to: approved}'
  expect(setting.read()).toBe(
    harbour
      .replace('review: proposed # by', 'review: approved # by')
      .replace('tidal mill]', `tidal mill]${change}`)
  )
  await page.keyboard.press('c')
  await page.keyboard.type('Ask the miller.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.discussion li').waitFor()
  await page.waitForLoadState()
  expect(setting.read()).toContain('text: Ask the miller.')
  await page.keyboard.press('u')
  await page.waitForURL(setting.url)
})

test('keys do nothing while somebody types, and can be turned off', async () => {
  const page = await open('concepts/tide-mill')
  await page.getByLabel('Why').first().fill('')
  await page.keyboard.type('a')
  expect(setting.read()).toBe(harbour)
  await page.keyboard.press('Escape')
  await page.getByLabel('Keys on').uncheck()
  await page.keyboard.press('a')
  await page.reload()
  expect(await page.getByLabel('Keys on').isChecked()).toBe(false)
  expect(setting.read()).toBe(harbour)
})

test('the effect of a change is shown before it is made', async () => {
  const page = await open('concepts/ebb')
  const status = page.getByLabel('Status')
  await status.nth(2).selectOption('admitted')
  await page.locator('.effect', {hasText: 'mended: 1'}).waitFor()
  expect(await page.locator('.effect').innerText()).toContain('found fault with: 0')
  await status.nth(2).selectOption('forbidden')
  await page.getByRole('button', {name: 'Show the effect'}).click()
  await page.getByRole('heading', {name: 'found fault with: 1'}).waitFor()
  expect(await page.locator('li.error').allInnerTexts()).toEqual([
    expect.stringContaining('harbour.md u2 Unexpected `low water`, expected `ebb`')
  ])
  expect(setting.read()).toBe(harbour)
  await page.getByRole('button', {name: 'Save the terms'}).click()
  await page.getByText('Saved.').waitFor()
  expect(setting.read()).toContain('{term: low water, status: forbidden}')
})

test('of two reviewers the second is shown both versions, and nothing is overwritten', async () => {
  const [one, other] = [await open('concepts/tide-mill'), await open('concepts/tide-mill')]
  await one.getByRole('textbox', {name: 'term'}).nth(1).fill('mill of the tide')
  await one.getByRole('button', {name: 'Save the terms'}).click()
  await one.getByText('Saved.').waitFor()
  const first = setting.read()
  await other.getByRole('button', {name: 'Reject'}).click()
  await other.getByRole('heading', {name: 'Somebody else has changed this concept'}).waitFor()
  const versions = await other.locator('.versions section').allInnerTexts()
  expect(versions[0]).toContain('rejected')
  expect(versions[1]).toContain('mill of the tide')
  expect(setting.read()).toBe(first)
  expect(await violations(other)).toEqual([])
  await other.getByRole('button', {name: 'Put mine in its place'}).click()
  await other.getByText('Saved.').waitFor()
  expect(setting.read()).toContain('review: rejected # by the miller')
  expect(setting.read()).toContain('mill of the tide')
})

test('terms that two reviewers change never mix', async () => {
  const [one, other] = [await open('concepts/tide-mill'), await open('concepts/tide-mill')]
  await one.getByRole('combobox', {name: 'Status: tide mill', exact: true}).selectOption('lookup')
  await one.getByRole('textbox', {name: 'term: tidal mill'}).fill('')
  await one.getByRole('button', {name: 'Save the terms'}).click()
  await one.getByText('Saved.').waitFor()
  await other.getByText('How it is found: tidal mill').click()
  await other.getByLabel('Other forms, one a line').nth(2).fill('tidal mills\ntide-driven mill')
  await other.getByRole('button', {name: 'Save the terms'}).click()
  await other.getByRole('heading', {name: 'Somebody else has changed this concept'}).waitFor()
  const versions = await other.locator('.versions section').allInnerTexts()
  expect(versions[0]).toContain('tidal mill (forms: tidal mills tide-driven mill)')
  expect(versions[1]).toContain('tide mill (lookup)')
  await other.getByRole('button', {name: 'Put mine in its place'}).click()
  await other.getByText('Saved.').waitFor()
  const [concept] = parseGlossary([{path: 'harbour.yaml', text: setting.read()}]).values()
  expect(concept?.terms).toEqual([
    {lang: 'zh', term: '潮汐磨坊', status: 'preferred'},
    {lang: 'en', term: 'tide mill', status: 'preferred'},
    {
      lang: 'en',
      term: 'tidal mill',
      status: 'admitted',
      forms: ['tidal mills', 'tide-driven mill']
    }
  ])
})

test('a page that is loaded again does nothing again', async () => {
  const page = await open('concepts/tide-mill')
  await page.getByLabel('Say something').fill('Once.')
  await page.getByRole('button', {name: 'Send'}).click()
  await page.getByText('Saved.').waitFor()
  await page.reload()
  expect(await page.getByText('Saved.').count()).toBe(0)
  expect(await page.locator('.discussion li').count()).toBe(1)
  expect(setting.read().match(/text: Once\./g)).toHaveLength(1)
})

test('a concept that no file has is added, and found in the text', async () => {
  const page = await open()
  await page.keyboard.press('i')
  await page.getByRole('heading', {name: 'New concept'}).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('textbox', {name: 'term: new term'}).first().fill('進不來')
  await page.getByRole('textbox', {name: 'term: new term'}).nth(1).fill('cannot come in')
  await page.getByRole('button', {name: 'Save the terms'}).click()
  await page.waitForURL('**/concepts/cannot-come-in')
  expect(await page.locator('.group mark').allInnerTexts()).toEqual(['進不來', 'cannot come in'])
  expect(setting.read()).toBe(
    `${harbour}  - id: cannot-come-in
    kind: term
    review: proposed
    terms: {zh: [進不來], en: [cannot come in]}
    history:
      - {at: 2026-11-26T10:00:00.000Z, by: Lan, change: added, to: 'zh: 進不來; en: cannot come in'}
`
  )
})

test('several concepts are decided on at once, and two are merged', async () => {
  const page = await open()
  await page.getByLabel('Select tide-mill').check()
  await page.getByLabel('Select harbour-master').check()
  await page.getByLabel('Why').fill('At the meeting')
  await page.getByRole('button', {name: 'Approve'}).click()
  await page.getByText('Saved.').waitFor()
  expect(setting.read().match(/review: approved/g)).toHaveLength(3)
  expect(setting.read().match(/why: At the meeting/g)).toHaveLength(2)
  await page.goto(`${setting.url}concepts/port-bureau`)
  await page.getByLabel('Merge into').fill('port-office')
  await page.getByRole('button', {name: 'Merge into'}).click()
  await page.waitForURL('**/concepts/port-office')
  expect(setting.read()).toContain('port bureau, status: admitted')
  expect(setting.read()).toContain('relations: {replaced-by: port-office}')
})

test.each([
  ['', 1280, 'light'],
  ['concepts/tide-mill', 1280, 'dark'],
  ['concepts/tide-mill?lang=zh', 360, 'light'],
  ['?lang=zh', 360, 'dark']
] as const)('axe-core finds nothing at /%s, %i px, %s', async (address, width, colorScheme) => {
  const page = await open()
  await page.setViewportSize({width, height: 800})
  await page.emulateMedia({colorScheme})
  await page.goto(setting.url + address)
  expect(await violations(page)).toEqual([])
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  expect(wide).toBeLessThanOrEqual(width)
})

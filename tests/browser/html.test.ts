import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Layout} from '../../pipeline/tree/index.ts'
import {interview} from '../emit/book.ts'
import {anthology} from '../emit/epub/books.ts'
import {pageOf} from '../emit/outputs.ts'
import {violations} from './axe.ts'
import {launch} from './chromium.ts'

const layouts: Layout[] = ['columns', 'stacked', 'reveal']
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** Open the page as readers do: its own policy holds and scripts do not run. */
async function open(layout: Layout, width: number): Promise<Page> {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    viewport: {height: 900, width}
  })
  await page.setContent(pageOf(interview(), layout))
  return page
}

/** The boxes of a unit's two texts. */
async function boxes(page: Page, unit: string) {
  const [source, target] = await Promise.all(
    ['source', 'target'].map((side) => page.locator(`#${unit} > .${side}`).boundingBox())
  )
  if (!source || !target) throw new Error(`Missing box of \`${unit}\`, expected both texts shown`)
  return {source, target}
}

test('axe-core finds what is wrong', async () => {
  const page = await browser.newPage()
  await page.setContent(
    '<html><body><img src="x.png"><p style="color: #eee">pale</p></body></html>'
  )
  const found = (await violations(page)).join('\n')
  expect(found).toContain('image-alt')
  expect(found).toContain('color-contrast')
  await page.close()
})

describe.each(layouts)('axe-core finds nothing in the page, %s', (layout) => {
  test.each([
    ['desktop', 1280, 'light'],
    ['desktop at night', 1280, 'dark'],
    ['phone', 360, 'light'],
    ['smallest phone at night', 320, 'dark']
  ] as const)('%s', async (_, width, colorScheme) => {
    const page = await browser.newPage({
      bypassCSP: true,
      colorScheme,
      viewport: {height: 900, width}
    })
    await page.setContent(pageOf(interview(), layout))
    const found = await violations(page)
    await page.addStyleTag({content: '.target { display: grid !important; }'})
    found.push(...(await violations(page)))
    expect(found).toEqual([])
    await page.close()
  })
})

test('axe-core finds nothing in a page of several chapters', async () => {
  const page = await browser.newPage({bypassCSP: true})
  await page.setContent(pageOf(anthology(2), 'columns'))
  expect(await violations(page)).toEqual([])
  await page.close()
})

describe('the page', () => {
  test('keeps its own policy: its style holds, nothing is asked for, nothing is refused', async () => {
    const page = await browser.newPage()
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    await page.setContent(pageOf(interview(), 'columns'))
    const border = await page
      .locator('.layouts label')
      .first()
      .evaluate('getComputedStyle(document.querySelector(".layouts label")).borderTopStyle')
    expect(border).toBe('solid')
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([])
    expect(said).toEqual([])
    expect(await page.locator('script').count()).toBe(0)
    await page.close()
  })

  test('stands in columns, Chinese left, on a wide screen only', async () => {
    const wide = await open('columns', 1280)
    const {source, target} = await boxes(wide, 'u5')
    expect(target.x).toBeGreaterThan(source.x + source.width - 1)
    expect(target.y).toBe(source.y)
    await wide.close()
    const narrow = await open('columns', 360)
    const stacked = await boxes(narrow, 'u5')
    expect(stacked.target.x).toBe(stacked.source.x)
    expect(stacked.target.y).toBeGreaterThanOrEqual(stacked.source.y + stacked.source.height)
    await narrow.close()
  })

  test('lets its reader choose a layout without a script', async () => {
    const page = await open('columns', 1280)
    await page.getByLabel('Stacked').check()
    const {source, target} = await boxes(page, 'u5')
    expect(target.y).toBeGreaterThanOrEqual(source.y + source.height)
    await page.getByLabel('Side by side').check()
    expect((await boxes(page, 'u5')).target.y).toBe((await boxes(page, 'u5')).source.y)
    await page.close()
  })

  test('hides a target until it is tapped, one at a time', async () => {
    const page = await open('stacked', 1280)
    expect(await page.locator('#u5 > .target').isVisible()).toBe(true)
    await page.getByLabel('Tap to reveal').check()
    expect(await page.locator('#u5 > .source').isVisible()).toBe(true)
    expect(await page.locator('#u5 > .target').isVisible()).toBe(false)
    await page.locator('#u5 .fold').click()
    expect(await page.locator('#u5 > .target').isVisible()).toBe(true)
    expect(await page.locator('#u6 > .target').isVisible()).toBe(false)
    await page.close()
  })

  test.each(layouts)('is no wider than the smallest phone, %s', async (layout) => {
    const page = await browser.newPage({bypassCSP: true, viewport: {height: 640, width: 320}})
    await page.setContent(pageOf(interview(), layout))
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await page.close()
  })
})

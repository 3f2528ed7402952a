import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {unzipSync} from 'fflate'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Layout} from '../../pipeline/tree/index.ts'
import {interview} from '../emit/book.ts'
import {archiveOf} from '../emit/outputs.ts'
import {violations} from './axe.ts'
import {launch} from './chromium.ts'

const layouts: Layout[] = ['columns', 'stacked', 'reveal']
let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launch()
  folder = await mkdtemp(join(tmpdir(), 'duizhao-epub-'))
  for (const layout of layouts) {
    for (const [path, bytes] of Object.entries(unzipSync(archiveOf(interview(), layout)))) {
      const place = join(folder, layout, path)
      await mkdir(dirname(place), {recursive: true})
      await writeFile(place, bytes)
    }
  }
})

afterAll(async () => {
  await browser.close()
  await rm(folder, {force: true, recursive: true})
})

function addressOf(layout: Layout, name: string): string {
  return pathToFileURL(join(folder, layout, 'EPUB', `${name}.xhtml`)).href
}

test.each([
  ['columns', 'title'],
  ['columns', 'nav'],
  ['columns', 'glossary'],
  ...layouts.map((layout) => [layout, 'text-1'] as const)
] as const)(
  '%s, %s: well-formed, no wider than the screen, and axe-core finds nothing',
  async (layout, name) => {
    for (const width of [1280, 360]) {
      const page = await browser.newPage({viewport: {height: 900, width}})
      await page.goto(addressOf(layout, name))
      expect(await page.locator('parsererror').count()).toBe(0)
      expect(await page.evaluate('document.contentType')).toBe('application/xhtml+xml')
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      expect(await violations(page)).toEqual([])
      await page.close()
    }
  }
)

test('stands in columns on a wide screen, stacked on a narrow one', async () => {
  for (const [width, isWide] of [
    [1280, true],
    [360, false]
  ] as const) {
    const page = await browser.newPage({javaScriptEnabled: false, viewport: {height: 900, width}})
    await page.goto(addressOf('columns', 'text-1'))
    const source = await page.locator('#u5 > .source').boundingBox()
    const target = await page.locator('#u5 > .target').boundingBox()
    expect((target?.x ?? 0) > (source?.x ?? 0)).toBe(isWide)
    expect((target?.y ?? 0) > (source?.y ?? 0)).toBe(!isWide)
    await page.close()
  }
})

test('sets headings closer than text, and keeps short words in tables whole', async () => {
  const page = await browser.newPage({viewport: {height: 900, width: 360}})
  await page.goto(addressOf('columns', 'text-1'))
  const closeness = await page.evaluate<number[]>(
    `['h1 .source', '#u5 > .source p'].map((selector) => {
      const {fontSize, lineHeight} = getComputedStyle(document.querySelector(selector))
      return Math.round((parseFloat(lineHeight) / parseFloat(fontSize)) * 100)
    })`
  )
  expect(closeness).toEqual([135, 175])
  const widths = await page.evaluate<number[]>(
    `[...document.querySelectorAll('.source td')].map((cell) => cell.offsetWidth)`
  )
  for (const width of widths) expect(width).toBeGreaterThanOrEqual(48)
  await page.close()
})

test('hides a target until it is tapped, without a script', async () => {
  const page = await browser.newPage({javaScriptEnabled: false})
  await page.goto(addressOf('reveal', 'text-1'))
  const text = page.locator('#u5 > .target > p').last()
  expect(await text.isVisible()).toBe(false)
  await page.locator('#u5 summary').click()
  expect(await text.isVisible()).toBe(true)
  await page.close()
})

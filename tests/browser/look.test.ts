import type {Browser, Page} from 'playwright-core'
import {VFile} from 'vfile'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Book, Layout} from '../../pipeline/tree/index.ts'
import {interview} from '../emit/book.ts'
import {pair, startBook, tree, turn} from '../emit/builder.ts'
import {pageOf} from '../emit/outputs.ts'
import {launch} from './chromium.ts'

const layouts: Layout[] = ['columns', 'stacked', 'reveal']
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

/** A question with a term, code and an address in it, below a heading, and a table. */
function small(): Book {
  startBook()
  const table = '| 年份 | 型號 | 價格 | 說明 |\n| - | - | -: | - |\n| 2024 | H100 | 30,000 |'
  const remark = `${'一段很長的說明'.repeat(6)}Donaudampfschifffahrtsgesellschaft`
  const root = tree(
    turn('other', undefined, pair('## `頭`<b>', '## `Head`', {matter: 'heading'})),
    turn('question', undefined, pair('文字辨識和`碼`呢?', 'And `code`?', {labels: ['問：', 'Q:']})),
    turn(
      'answer',
      '林硯秋',
      pair('見 https://example.org/a/long/way 吧。', 'See there.'),
      pair(`${table} ${remark} |`, `${table} ${remark} |`)
    )
  )
  return {...interview(), chapters: [{file: new VFile(), tree: root}]}
}

async function open(book: Book, layout: Layout, width: number): Promise<Page> {
  const page = await browser.newPage({bypassCSP: true, viewport: {height: 900, width}})
  await page.setContent(pageOf(book, layout))
  return page
}

/** The value of a property of the first element that a selector finds. */
function computed(page: Page, selector: string, property: string): Promise<string> {
  const element = `document.querySelector(${JSON.stringify(selector)})`
  return page.evaluate<string>(`getComputedStyle(${element}).${property}`)
}

test.each(layouts)(
  'a label never stands on the text, nor beside an empty gutter, %s',
  async (layout) => {
    const page = await open(interview(), layout, 1280)
    for (const width of [1280, 900, 768, 719, 360, 320]) {
      await page.setViewportSize({height: 900, width})
      for (const unit of ['u4', 'u5', 'u9']) {
        const box = (selector: string) => page.locator(`#${unit}${selector}`).first().boundingBox()
        const [whole, label, text] = await Promise.all(
          ['', ' > .source > .label', ' > .source > p:not(.label)'].map(box)
        )
        if (!whole || !label || !text) throw new Error('Missing box, expected a label and its text')
        const isBeside = label.x + label.width <= text.x
        const isAbove = text.x === whole.x && label.y + label.height <= text.y + 1
        expect({is: isBeside || isAbove, label, text, unit, width}).toMatchObject({is: true})
      }
    }

    await page.close()
  }
)

test('faces: a question’s own for all of it, code’s for code, by the language elsewhere', async () => {
  const page = await open(small(), 'columns', 1280)
  const face = (selector: string) => computed(page, selector, 'fontFamily')
  expect(await face('.question .source p a')).toMatch(/^"Kaiti TC"/)
  expect(await face('.question .source code')).toMatch(/^ui-monospace/)
  expect(await face('.question .target code')).toMatch(/^ui-monospace/)
  expect(await face('.answer .source p')).toMatch(/^"Songti TC"/)
  expect(await face('.answer .target p')).toMatch(/^Charter/)
  await page.close()
})

test('lines are stretched where nothing keeps them from being full only', async () => {
  const page = await open(small(), 'columns', 1280)
  expect(await computed(page, '.question .source p:not(.label)', 'textAlign')).toBe('justify')
  expect(await computed(page, '.pair .source', 'textAlign')).toBe('start')
  expect(await computed(page, '.answer .source p', 'textAlign')).toBe('start')
  await page.close()
})

test.each([320, 1280])('short words in a table stay whole, %i px', async (width) => {
  const page = await open(small(), 'columns', width)
  const lines = await page.evaluate<number[]>(
    `[...document.querySelectorAll('.source th, .source td.right')].map((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getClientRects().length
    })`
  )
  expect(lines).toEqual([1, 1, 1, 1, 1])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  await page.close()
})

import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Book, Layout} from '../../pipeline/tree/index.ts'
import {interview} from '../emit/book.ts'
import {pageOf} from '../emit/outputs.ts'
import {launch} from './chromium.ts'

const layouts: Layout[] = ['columns', 'stacked', 'reveal']
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(() => browser.close())

async function open(book: Book, layout: Layout, width: number): Promise<Page> {
  const page = await browser.newPage({bypassCSP: true, viewport: {height: 900, width}})
  await page.setContent(pageOf(book, layout))
  return page
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

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {unzipSync} from 'fflate'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {epubcheck, obstacle, reason} from '../emit/epub/epubcheck.ts'
import {ace} from './ace.ts'
import {looks, violations} from './axe.ts'
import {launch} from './chromium.ts'

const layouts = ['columns', 'stacked', 'reveal'] as const
const root = fileURLToPath(new URL('../../', import.meta.url))
let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launch()
  folder = await mkdtemp(join(tmpdir(), 'duizhao-sample-'))
  await Promise.all(layouts.map(build))
})

afterAll(async () => {
  await browser.close()
  await rm(folder, {force: true, recursive: true})
})

/** Build the project's own sample as a reader would, and unpack its EPUB. */
async function build(layout: string): Promise<undefined> {
  const out = join(folder, layout)
  const texts = ['examples/interview.zh.txt', '--translation', 'examples/interview.en.md']
  const rest = ['--layout', layout, '--format', 'html,epub', '--out', out]
  const child = spawn(process.execPath, ['bin/duizhao.js', 'build', ...texts, ...rest], {
    cwd: root,
    stdio: 'ignore'
  })
  await once(child, 'exit')
  for (const [path, bytes] of Object.entries(unzipSync(await archive(layout)))) {
    const place = join(out, path)
    await mkdir(dirname(place), {recursive: true})
    await writeFile(place, bytes)
  }
}

function archive(layout: string): Promise<Uint8Array> {
  return readFile(join(folder, layout, 'interview', 'interview.epub'))
}

/** What axe-core finds on a page: by day and night, wide and narrow, with all targets shown. */
async function found(...path: string[]): Promise<string[]> {
  const page = await browser.newPage({bypassCSP: true, viewport: {height: 900, width: 1280}})
  await page.goto(pathToFileURL(join(folder, ...path)).href)
  const lines = await violations(page)
  await page.evaluate(
    `for (const fold of document.querySelectorAll('.fold input')) fold.checked = true
    for (const fold of document.querySelectorAll('details')) fold.open = true`
  )
  for (const [width, colorScheme] of [
    [1280, 'dark'],
    [360, 'light'],
    [360, 'dark']
  ] as const) {
    await page.setViewportSize({height: 900, width})
    await page.emulateMedia({colorScheme})
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    lines.push(...(await violations(page, looks)))
  }

  await page.close()
  return lines
}

describe.each(layouts)('in the sample book, %s,', (layout) => {
  test('axe-core finds nothing on the page', async () => {
    expect(await found(layout, 'interview', 'interview.html')).toEqual([])
  })

  test('axe-core finds nothing in the EPUB’s text', async () => {
    expect(await found(layout, 'EPUB', 'text-1.xhtml')).toEqual([])
  })

  test('Ace finds nothing', async () => {
    const {outcome, violations} = await ace(folder, layout, await archive(layout))
    expect(violations).toEqual([])
    expect(outcome).toBe('pass')
  })

  test.skipIf(obstacle)(`EPUBCheck finds nothing${reason}`, async () => {
    expect(await epubcheck(folder, layout, await archive(layout))).toEqual([])
  })
})

test.each(['title', 'nav', 'glossary'])(
  'axe-core finds nothing in the sample book’s %s',
  async (name) => {
    expect(await found('columns', 'EPUB', `${name}.xhtml`)).toEqual([])
  }
)

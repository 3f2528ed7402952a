import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {parseArgs} from 'node:util'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {launch} from '../tests/browser/chromium.ts'

/**
 * Take a picture of a page: `node scripts/screenshot.ts PAGE PICTURE.png [--width 1280]
 * [--height 800] [--scale 1] [--from SELECTOR] [--check SELECTOR]… [--dark] [--full]`.
 *
 * The browser of the packages has no Chinese face, so faces are lent to the page, for the picture only.
 */
const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    check: {default: [], multiple: true, type: 'string'},
    dark: {default: false, type: 'boolean'},
    from: {type: 'string'},
    full: {default: false, type: 'boolean'},
    height: {default: '800', type: 'string'},
    scale: {default: '1', type: 'string'},
    width: {default: '1280', type: 'string'}
  }
})

/** Names that the style sheet asks for, and packages that lend a face under them; the last one wins. */
const faces: ReadonlyArray<{name: string; folder: string; styles: string[]}> = [
  {folder: '@fontsource/noto-sans-tc', name: 'Songti TC', styles: ['400.css', '700.css']},
  {folder: '@fontsource/noto-serif-tc', name: 'Songti TC', styles: ['400.css', '700.css']},
  // For Chinese within the English, as a system would fall back.
  {folder: '@fontsource/noto-sans-tc', name: 'Georgia', styles: ['400.css']},
  {folder: '@fontsource/noto-sans-tc', name: 'Noto Sans TC', styles: ['400.css', '700.css']},
  {
    folder: '@fontsource/source-serif-4',
    name: 'Charter',
    styles: ['400.css', '400-italic.css', '600.css', '700.css']
  }
]

/** Of the server’s pages, whose own face comes from the system. */
const own = '[lang] :is(a, input, select, option, li) {font-family: "Noto Sans TC"}'
const lender = 'http://faces.invalid/'
const [page, picture] = positionals
if (!page || !picture) throw new Error('Missing arguments, expected `PAGE.html PICTURE.png`')
const browser = await launch()
try {
  const tab = await browser.newPage({
    bypassCSP: true,
    colorScheme: values.dark ? 'dark' : 'light',
    deviceScaleFactor: Number(values.scale),
    viewport: {height: Number(values.height), width: Number(values.width)}
  })
  // A page of a server may not read files: faces come to it under an address of their own.
  await tab.route(`${lender}**`, (route) => {
    const path = fileURLToPath(route.request().url().replace(lender, 'file:///'))
    return route.fulfill({path, headers: {'Access-Control-Allow-Origin': '*'}})
  })
  await tab.goto(page.startsWith('http:') ? page : pathToFileURL(page).href)
  await tab.addStyleTag({content: `${await lent()}\n${own}`})
  for (const selector of values.check) await tab.locator(selector).first().check({force: true})
  const from = JSON.stringify(values.from ?? 'body')
  await tab.evaluate(`document.querySelector(${from}).scrollIntoView()`)
  // Faces are asked for as the text comes into view.
  await tab.waitForTimeout(1000)
  await tab.waitForLoadState('networkidle')
  await tab.evaluate('document.fonts.ready')
  await tab.screenshot({fullPage: values.full, path: picture})
} finally {
  await browser.close()
}

/** Rules of the packages that are installed, under the names that are asked for. */
async function lent(): Promise<string> {
  const modules = createRequire(import.meta.url)
    .resolve.paths('x')
    ?.find((path) => existsSync(path))
  const rules = faces.flatMap(({folder, name, styles}) =>
    styles.map(async (style) => {
      const path = join(modules ?? '', folder, style)
      if (!existsSync(path)) return ''
      const css = await readFile(path, 'utf8')
      return css
        .replaceAll(
          'url(./',
          `url(${pathToFileURL(dirname(path)).href.replace('file:///', lender)}/`
        )
        .replaceAll(/font-family: '[^']+'/g, `font-family: "${name}"`)
    })
  )
  return (await Promise.all(rules)).join('\n')
}

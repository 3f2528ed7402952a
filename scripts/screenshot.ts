import {readFile} from 'node:fs/promises'
import {parseArgs} from 'node:util'
import {pathToFileURL} from 'node:url'
import {join} from 'node:path'
import {launch, packageFolder} from '../tests/browser/chromium.ts'

/**
 * Take a picture of a page: `node scripts/screenshot.ts PAGE.html PICTURE.png [--width 1280]
 * [--height 800] [--full] [--dark] [--check SELECTOR]`.
 *
 * The browser of the packages has no Chinese face; one is lent to the page for the picture.
 */
const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    check: {multiple: true, type: 'string'},
    dark: {default: false, type: 'boolean'},
    full: {default: false, type: 'boolean'},
    height: {default: '800', type: 'string'},
    width: {default: '1280', type: 'string'}
  }
})
const [page, picture] = positionals
if (!page || !picture) throw new Error('Missing arguments, expected PAGE.html PICTURE.png')
const browser = await launch()
try {
  const tab = await browser.newPage({
    bypassCSP: true,
    colorScheme: values.dark ? 'dark' : 'light',
    viewport: {height: Number(values.height), width: Number(values.width)}
  })
  await tab.goto(pathToFileURL(page).href)
  await tab.addStyleTag({content: await faces()})
  for (const selector of values.check ?? [])
    await tab.locator(selector).first().check({force: true})
  await tab.evaluate('document.fonts.ready')
  await tab.screenshot({fullPage: values.full, path: picture})
} finally {
  await browser.close()
}

/** Rules that lend faces under the names that the style sheet asks for first. */
async function faces(): Promise<string> {
  const folder = packageFolder('@fontsource/noto-sans-tc')
  const rules = await Promise.all(
    [400, 700].map(async (weight) => {
      const name = `noto-sans-tc-chinese-traditional-${weight}-normal.woff2`
      const bytes = await readFile(join(folder, 'files', name))
      return `@font-face { font-family: "Songti TC"; font-weight: ${weight}; src: url(data:font/woff2;base64,${bytes.toString('base64')}); }`
    })
  )
  return rules.join('\n')
}

import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {toHtml} from 'hast-util-to-html'
import {toHast} from 'mdast-util-to-hast'
import {parseMarkdown} from '../pipeline/tree/index.ts'

/**
 * Takes the README's pictures of the sample book, once `npm start` has built it. Their serifs come from
 * `npm install --no-save @fontsource/noto-serif-tc @fontsource/source-serif-4`; without, a sans does.
 */
const book = 'output/interview/interview'
const pictures = 'examples/pictures'
const shoot = (page: string, name: string, ...more: string[]) =>
  execFileSync(
    process.execPath,
    ['scripts/screenshot.ts', page, `${pictures}/${name}.png`, ...more],
    {
      stdio: 'inherit'
    }
  )

/** The looks of a file on a code host, roughly. */
const style = `body {font: 16px/1.5 Charter, "Songti TC"; margin: 0 40px; max-width: 980px}
h1 {border-bottom: 1px solid #d1d9e0; padding-bottom: .3em} table {border-collapse: collapse; margin: 16px 0}
th, td {border: 1px solid #d1d9e0; padding: 6px 13px; vertical-align: top; width: 50%; text-align: left}
tr:nth-child(2n) td {background: #f6f8fa}`

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-pictures-'))
try {
  const page = path.join(folder, 'markdown.html')
  const content = toHtml(toHast(parseMarkdown(readFileSync(`${book}.md`, 'utf8'))))
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${style}</style>${content}`)
  shoot(`${book}.html`, 'page', '--width', '1200', '--height', '900')
  shoot(`${book}.html`, 'text', '--width', '1200', '--height', '900', '--from', '#q1')
  shoot(page, 'markdown', '--width', '1060', '--height', '900')
} finally {
  rmSync(folder, {force: true, recursive: true})
}

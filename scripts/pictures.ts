import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
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
  await shootReview()
} finally {
  rmSync(folder, {force: true, recursive: true})
}

/** Takes the pictures of the review: of the candidates that the sample has. */
async function shootReview(): Promise<undefined> {
  const own = path.join(folder, 'candidates.yaml')
  const pair = ['examples/interview.zh.txt', 'examples/interview.en.md']
  const cli = 'bin/duizhao.js'
  execFileSync(process.execPath, [
    cli,
    'glossary',
    'extract',
    ...pair,
    '--out',
    own,
    '--domain',
    'printing'
  ])
  const texts = ['--text', 'examples/interview.zh.txt', '--translation', 'examples/interview.en.md']
  const words = [
    'bin/duizhao.js',
    'glossary',
    'review',
    own,
    ...texts,
    '--as',
    'Miriam',
    '--port',
    '4599'
  ]
  const server = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'inherit']})
  try {
    await once(server.stdout, 'data')
    const home = 'http://127.0.0.1:4599/'
    shoot(`${home}?lang=en`, 'review', '--width', '1200', '--height', '760')
    shoot(
      `${home}concepts/dried-fish-warehouse?lang=en`,
      'concept',
      '--width',
      '1200',
      '--height',
      '900'
    )
  } finally {
    server.kill()
  }
}

import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {inFolder, listFolder, texts} from './folder.ts'
import {limited, run} from './run.ts'

const pair = ['lighthouse.zh.txt', 'lighthouse.en.md']
const build = ['build', 'lighthouse.zh.txt', '--translation', 'lighthouse.en.md']

/** Build the lighthouse book and give its files by name. */
async function book(words: readonly string[], environment?: Record<string, string>) {
  return limited(() =>
    inFolder(pair, [], async (folder) => {
      const {exit, stdout} = await run([...build, ...words], folder, environment)
      const files = listFolder(path.join(folder, 'output/lighthouse'))
      return {exit, stdout, files}
    })
  )
}

/** What tells the books from each other, byte by byte. */
function digests(files: ReadonlyMap<string, Buffer>): string[] {
  return [...files]
    .filter(([name]) => name !== 'report.json')
    .map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`)
    .toSorted()
}

function textsOfEpub(bytes: Buffer | undefined): string {
  return Object.values(unzipSync(bytes ?? Buffer.alloc(0)))
    .map((entry) => strFromU8(entry))
    .join('\n')
}

describe.concurrent('a book', () => {
  test('is the same in every time zone, but for the times that its stages took', async () => {
    const [here, there] = await Promise.all([
      book([], {TZ: 'UTC'}),
      book([], {TZ: 'Asia/Taipei', LC_ALL: 'zh_TW.UTF-8'})
    ])
    expect([...here.files.keys()].toSorted()).toEqual([
      'lighthouse.epub',
      'lighthouse.html',
      'lighthouse.md',
      'report.json'
    ])
    expect(digests(here.files)).toEqual(digests(there.files))
    const [one, other] = [here, there].map(({files}) => {
      return {...(JSON.parse(String(files.get('report.json'))) as object), timings: {}}
    })
    expect(one).toEqual(other)
  })

  test('bears the date of SOURCE_DATE_EPOCH', async () => {
    const {files} = await book(['--format', 'epub'], {SOURCE_DATE_EPOCH: '1767225600'})
    expect(textsOfEpub(files.get('lighthouse.epub'))).toContain('2026-01-01T00:00:00Z')
  })

  test('is reported on standard output as in report.json', async () => {
    const {stdout, files} = await book(['--format', 'md', '--json'])
    const {files: paths, ...printed} = JSON.parse(stdout) as {files: string[]}
    expect(printed).toEqual(JSON.parse(String(files.get('report.json'))))
    expect(paths).toEqual(['output/lighthouse/lighthouse.md', 'output/lighthouse/report.json'])
    expect(printed).toMatchObject({
      ledger: {given: 12, recalled: 0, translated: 0, kept: 0, added: 0, missing: 0},
      findings: [],
      cost: {requests: 0}
    })
  })

  test('shows its Chinese in another script and keeps the English', async () => {
    const {exit, files} = await book(['--format', 'md,epub', '--script', 'zh-Hans'])
    const markdown = String(files.get('lighthouse.md'))
    expect(exit).toBe(0)
    expect(markdown).toContain('电脑会不会看错？')
    expect(markdown).not.toContain('電腦')
    expect(markdown).toContain('Can the computer see things wrongly?')
    expect(markdown).toContain('source: zh-Hans')
    expect(textsOfEpub(files.get('lighthouse.epub'))).toContain('电脑会不会看错？')
  })

  test('is the same with Windows line ends and a byte order mark', async () => {
    const [plain, windows] = await Promise.all([
      book(['--format', 'md,html']),
      limited(() =>
        inFolder(
          [],
          pair.map((name) => {
            const text = readFileSync(path.join(texts, name), 'utf8')
            return {name, text: `\uFEFF${text.replaceAll('\n', '\r\n')}`}
          }),
          async (folder) => {
            await run([...build, '--format', 'md,html'], folder)
            return listFolder(path.join(folder, 'output/lighthouse'))
          }
        )
      )
    ])
    for (const name of ['lighthouse.md', 'lighthouse.html']) {
      expect(String(windows.get(name))).toBe(String(plain.files.get(name)))
    }
  })

  test('has no script of its text in the EPUB', async () => {
    const zh = '題目\n\n問：這裡有 <script>alert(1)</script> 和 <img src=x onerror=alert(2)> 嗎？\n'
    const en =
      '# Title\n\n**Q:** Are <script>alert(1)</script> and <img src=x onerror=alert(2)> [here](javascript:alert(3))?\n'
    const described = [
      {name: 'evil.zh.txt', text: zh},
      {name: 'evil.en.md', text: en}
    ]
    const epub = await limited(() =>
      inFolder([], described, async (folder) => {
        await run(['build', 'evil.zh.txt', '-t', 'evil.en.md', '--format', 'epub'], folder)
        return textsOfEpub(listFolder(path.join(folder, 'output/evil')).get('evil.epub'))
      })
    )
    expect(epub).toContain('&lt;script')
    expect(epub).not.toMatch(/<script|<img|href="javascript:/)
  })
})

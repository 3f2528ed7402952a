import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {inFolder} from './folder.ts'
import {run} from './run.ts'

const english = [
  '# Honey from the Roof of the Fire Station',
  'Six hives stand on the roof of the Millbrook fire station. Sergeant Adela Finch looks after them between alarms.',
  'Whose idea was it to keep bees on the roof?',
  'My grandmother’s. She left me a veil, a smoker and a recipe for gingerbread.\n\nThe rest I learned from library books.',
  'Do they sting the crew?',
  'Hardly ever. The cook was stung twice, both times because he wore perfume.',
  'What does the honey taste of?',
  'Linden in July, clover in August, and a little soot all year round.'
]

/** Write translations into the empty places of a worksheet, in order. */
function fill(worksheet: string, translations: readonly string[]): string {
  let next = 0
  return worksheet.replaceAll('<!-- target -->\n', (line) => {
    const translation = translations[next++]
    return translation === undefined ? line : `${line}\n${translation}\n`
  })
}

test('a text without translation gives a worksheet, which is taken back filled in', async () => {
  await inFolder(['bees.zh.txt'], [], async (folder) => {
    const first = await run(['build', 'bees.zh.txt'], folder)
    expect(first.exit).toBe(1)
    expect(first.stdout).toBe(`8 source blocks: 8 missing; 8 errors, 0 warnings, 0 for information
output/bees/bees.worksheet.md
output/bees/report.json
`)
    const file = path.join(folder, 'output/bees/bees.worksheet.md')
    const worksheet = readFileSync(file, 'utf8')
    expect(worksheet.split('<!-- target -->')).toHaveLength(9)

    writeFileSync(file, fill(worksheet, english.slice(0, 5)))
    const half = await run(['build', 'bees.zh.txt', '-t', file, '--format', 'md'], folder)
    expect(half.exit).toBe(1)
    expect(half.stdout).toContain('8 source blocks: 5 given, 3 missing')

    const again = await run(['build', 'bees.zh.txt'], folder)
    expect(again.exit).toBe(2)
    expect(again.stderr).toContain('it is not as duizhao wrote it; give it with `--translation`')

    writeFileSync(file, fill(worksheet, english))
    const whole = await run(['build', 'bees.zh.txt', '-t', file, '--format', 'md'], folder)
    expect(whole.stderr).toBe('')
    expect(whole.exit).toBe(0)
    expect(whole.stdout).toContain('8 source blocks: 8 given; no findings\n')
    const book = readFileSync(path.join(folder, 'output/bees/bees.md'), 'utf8')
    for (const words of english.flatMap((text) => text.split('\n\n'))) {
      expect(book).toContain(words)
    }
  })
})

test('a book is checked as it stands after an edit', async () => {
  await inFolder(['bees.zh.txt', 'bees.en.md'], [], async (folder) => {
    await run(['build', 'bees.zh.txt', '-t', 'bees.en.md', '--format', 'md'], folder)
    const file = path.join(folder, 'output/bees/bees.md')
    const clean = await run(['check', 'output/bees/bees.md'], folder)
    expect(clean.stderr).toBe('')
    expect(clean).toMatchObject({
      exit: 0,
      stdout: 'output/bees/bees.md: 8 source blocks: 8 given; no findings\n'
    })

    const book = readFileSync(file, 'utf8')
    const edited = book.replace('Do they sting the crew?', '牠們會螫隊員嗎？')
    writeFileSync(file, edited)
    const words = ['check', 'output/bees/bees.md', '--sarif', 'bees.sarif', '--json']
    const {exit, stdout, stderr} = await run(words, folder)
    const line = edited.slice(0, edited.indexOf('| 牠們會螫隊員嗎？ | 牠')).split('\n').length
    expect(exit).toBe(1)
    expect(stderr).toMatch(
      new RegExp(`^output/bees/bees\\.md:${line}:\\d+ error .+ untranslated$`, 'm')
    )
    const [report] = JSON.parse(stdout) as Array<{findings: Array<{rule: string}>}>
    expect(report?.findings.map(({rule}) => rule)).toContain('untranslated')
    expect(readFileSync(path.join(folder, 'bees.sarif'), 'utf8')).toContain('"untranslated"')
  })
})

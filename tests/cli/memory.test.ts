import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {inFolder} from './folder.ts'
import {limited, run} from './run.ts'

const memory = path.join('.duizhao', 'memory.sqlite')

/** Run the command, which must end well; gives what it prints. */
async function ok(folder: string, ...words: string[]) {
  const {exit, stdout, stderr} = await limited(() => run(words, folder))
  expect({exit, words, stderr}).toMatchObject({exit: 0})
  return {stdout, stderr}
}

function change(folder: string, file: string, from: string, to: string, target = file): string {
  const text = readFileSync(path.join(folder, file), 'utf8')
  expect(text).toContain(from)
  const changed = text.replace(from, to)
  writeFileSync(path.join(folder, target), changed)
  return changed
}

test('a translation that was remembered is recalled, and what a person changed in the book, too', async () => {
  await inFolder(['bees.zh.txt', 'bees.en.md'], [], async (folder) => {
    const build = ['build', 'bees.zh.txt', '--format', 'md']
    const given = await ok(folder, ...build, '-t', 'bees.en.md', '--remember')
    expect(given.stderr).toBe(`${memory}: 8 translations, 8 new or changed\n`)
    const file = path.join(folder, 'output/bees/bees.md')
    const book = readFileSync(file, 'utf8')

    const recalled = await ok(folder, ...build)
    expect(recalled.stdout).toContain('8 source blocks: 8 recalled; no findings\n')
    expect(recalled.stderr).toBe('')
    expect(readFileSync(file, 'utf8')).toBe(book)

    const edited = change(
      folder,
      'output/bees/bees.md',
      'Do they sting the crew?',
      'Do they sting?'
    )
    const first = await ok(folder, 'import', 'output/bees/bees.md')
    expect(first.stdout).toBe(
      `output/bees/bees.md: 8 translations, 1 new or changed in \`${memory}\`\n`
    )
    const second = await ok(folder, 'import', 'output/bees/bees.md')
    expect(second.stdout).toContain('8 translations, 0 new or changed')
    await ok(folder, ...build)
    expect(readFileSync(file, 'utf8')).toBe(edited)

    const stats = await ok(folder, 'memory', 'stats')
    expect(stats.stdout).toMatch(/: 8 translations of 8 sources, \d+ kB\n/)
    expect(stats.stdout).toContain('zh>en: 7 given, translated\nzh>en: 1 person, translated\n')
  })
})

test('every layout of a book gives its edits back', async () => {
  await inFolder(['bees.zh.txt', 'bees.en.md'], [], async (folder) => {
    await ok(folder, 'build', 'bees.zh.txt', '-t', 'bees.en.md', '--remember', '--format', 'md')
    let [from, to] = ['Do they sting the crew?', '']
    for (const layout of ['columns', 'stacked', 'reveal']) {
      to = `Do they ${layout}?`
      const build = ['build', 'bees.zh.txt', '--format', 'md', '--layout', layout]
      await ok(folder, ...build)
      const edited = change(folder, 'output/bees/bees.md', from, to)
      const {stdout} = await ok(folder, 'import', 'output/bees/bees.md')
      expect(stdout).toContain('8 translations, 1 new or changed')
      await ok(folder, ...build)
      expect(readFileSync(path.join(folder, 'output/bees/bees.md'), 'utf8')).toBe(edited)
      from = to
    }
  })
})

test('a changed source leaves a worksheet with what is recalled and what is like it', async () => {
  await inFolder(['bees.zh.txt', 'bees.en.md'], [], async (folder) => {
    await ok(folder, 'build', 'bees.zh.txt', '-t', 'bees.en.md', '--remember', '--format', 'md')
    change(folder, 'bees.zh.txt', '牠們會螫隊員嗎', '牠們會螫人員嗎')
    const {exit, stdout} = await run(['build', 'bees.zh.txt'], folder)
    expect(exit).toBe(1)
    expect(stdout).toContain('8 source blocks: 7 recalled, 1 missing; 1 error')
    const worksheet = 'output/bees/bees.worksheet.md'
    change(
      folder,
      worksheet,
      '<!-- memory 87 %: 牠們會螫隊員嗎？ → Do they sting the crew? -->\n\n<!-- target -->\n',
      '<!-- memory 87 %: 牠們會螫隊員嗎？ → Do they sting the crew? -->\n\n<!-- target -->\n\nDo they sting people?\n'
    )
    const imported = await ok(folder, 'import', worksheet)
    expect(imported.stdout).toContain('8 translations, 1 new or changed')
    const again = await ok(folder, 'build', 'bees.zh.txt')
    expect(again.stdout).toContain('8 source blocks: 8 recalled; no findings')
    expect(again.stdout).toContain('output/bees/bees.epub')
    const html = readFileSync(path.join(folder, 'output/bees/bees.html'), 'utf8')
    expect(html).toContain('Do they sting people?')
    expect(html).not.toContain('Do they sting the crew?')
  })
})

test('an export goes into another memory, and one that a tool edited comes back', async () => {
  await inFolder(['bees.zh.txt', 'bees.en.md'], [], async (folder) => {
    await ok(folder, 'build', 'bees.zh.txt', '-t', 'bees.en.md', '--remember', '--format', 'md')
    await ok(folder, 'memory', 'export', '--out', 'all.jsonl')
    const {stdout} = await ok(folder, 'memory', 'import', 'all.jsonl', '--memory', 'new/m.sqlite')
    expect(stdout).toBe('all.jsonl: 8 translations\nnew/m.sqlite: 8 new or changed\n')
    const copy = await ok(
      folder,
      'memory',
      'export',
      '--format',
      'jsonl',
      '--memory',
      'new/m.sqlite'
    )
    expect(copy.stdout).toBe(readFileSync(path.join(folder, 'all.jsonl'), 'utf8'))

    await ok(folder, 'memory', 'export', '--out', 'all.tmx')
    change(folder, 'all.tmx', 'Do they sting the crew?', 'Do they sting?')
    const edits = await ok(folder, 'import', 'all.tmx')
    expect(edits.stdout).toContain('all.tmx: 8 translations, 1 new or changed')
    await ok(folder, 'build', 'bees.zh.txt', '--format', 'md')
    expect(readFileSync(path.join(folder, 'output/bees/bees.md'), 'utf8')).toContain(
      'Do they sting?'
    )
  })
})

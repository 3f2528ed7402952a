import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {inFolder} from './folder.ts'
import {limited, run} from './run.ts'

const pair = ['lighthouse.zh.txt', 'lighthouse.en.md']
const build = ['build', 'lighthouse.zh.txt', '-t', 'lighthouse.en.md']
const book = 'output/lighthouse/lighthouse.md'
const [question, edit] = ['Can the computer see things wrongly?', 'Can the computer be mistaken?']

/** A folder with the lighthouse book; `edited` makes an edit in a file of it. */
async function withBook(
  step: (around: {
    read: (name: string) => string
    edit: (name: string) => void
    duizhao: (words: readonly string[]) => ReturnType<typeof run>
    folder: string
  }) => Promise<void>
): Promise<void> {
  await limited(() =>
    inFolder(pair, [], async (folder) => {
      const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
      const duizhao = async (words: readonly string[]) => run(words, folder)
      expect(await duizhao(build)).toMatchObject({exit: 0, stderr: ''})
      const change = (name: string) =>
        writeFileSync(path.join(folder, name), read(name).replace(question, edit))
      await step({read, edit: change, duizhao, folder})
    })
  )
}

test('a book that nobody edited is built again when its texts change', () =>
  withBook(async ({read, edit: change, duizhao}) => {
    change('lighthouse.en.md')
    expect(await duizhao([...build, '--format', 'epub'])).toMatchObject({exit: 0, stderr: ''})
    expect(read(book)).toContain(question)
    expect(await duizhao(build)).toMatchObject({exit: 0, stderr: ''})
    expect(read(book)).toContain(edit)
  }))

test('an edited book is written over only by force', () =>
  withBook(async ({read, edit: change, duizhao}) => {
    change(book)
    const edited = read(book)
    const report = read('output/lighthouse/report.json')
    const again = await duizhao(build)
    expect(again.exit).toBe(2)
    expect(again.stderr).toBe(
      `duizhao: Cannot write \`${book}\`: it is not as duizhao wrote it; give it with \`--translation\` to keep its words, move it, or write over it with \`--force\`\n`
    )
    expect(read(book)).toBe(edited)
    expect(read('output/lighthouse/report.json')).toBe(report)

    expect(await duizhao([...build, '--force'])).toMatchObject({exit: 0, stderr: ''})
    expect(read(book)).toContain(question)
    expect(await duizhao(build)).toMatchObject({exit: 0, stderr: ''})
  }))

test('an edited book given as the translation stays, and the others follow it', () =>
  withBook(async ({read, edit: change, duizhao, folder}) => {
    change(book)
    const given = ['build', 'lighthouse.zh.txt', '-t', book]
    expect(await duizhao(given)).toMatchObject({exit: 0, stderr: ''})
    expect((await duizhao(build)).exit).toBe(2)

    const edited = read(book).replace('---\n', '---\nnote: Ask Lina about this.\n')
    writeFileSync(path.join(folder, book), edited)
    expect(await duizhao(given)).toEqual({
      exit: 0,
      stdout: `12 source blocks: 12 given; no findings
output/lighthouse/lighthouse.epub
output/lighthouse/lighthouse.html
output/lighthouse/report.json
`,
      stderr: `${book}: kept as edited; \`--force\` writes it anew with the same words\n`
    })
    expect(read(book)).toBe(edited)
    expect(read('output/lighthouse/lighthouse.html')).toContain(edit)
    expect((await duizhao(build)).exit).toBe(2)

    const stacked = await duizhao([...given, '--layout', 'stacked', '--force'])
    expect(stacked).toMatchObject({exit: 0, stderr: ''})
    expect(read(book)).toContain('layout: stacked')
    expect(read(book)).toContain(edit)
    expect((await duizhao(build)).exit).toBe(2)
  }))

test('a book given as the translation is made anew where nobody edited it', () =>
  withBook(async ({read, duizhao}) => {
    const given = ['build', 'lighthouse.zh.txt', '-t', book, '--layout', 'stacked']
    expect(await duizhao(given)).toMatchObject({exit: 0, stderr: ''})
    expect(read(book)).toContain('layout: stacked')
  }))

test('a book without its report counts as edited, unless it comes out the same', () =>
  withBook(async ({edit: change, duizhao, folder}) => {
    const forget = () => rmSync(path.join(folder, 'output/lighthouse/report.json'))
    forget()
    expect(await duizhao(build)).toMatchObject({exit: 0, stderr: ''})
    change('lighthouse.en.md')
    forget()
    expect((await duizhao(build)).exit).toBe(2)
  }))

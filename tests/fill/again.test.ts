import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {visit} from 'unist-util-visit'
import {afterAll, describe, expect, test} from 'vitest'
import {worksheet} from '../../pipeline/emit/markdown/index.ts'
import {emitters} from '../../pipeline/index.ts'
import type {Book, EmitOptions} from '../../pipeline/tree/index.ts'
import {pairTexts} from '../../src/commands/pair.ts'
import type {Paired} from '../../src/commands/pair.ts'
import {loadGlossary} from '../../src/glossary/load.ts'
import {stopwatch} from '../../src/run.ts'

const glossary = await loadGlossary([path.resolve(import.meta.dirname, '../../glossary')])
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-again-'))
afterAll(() => {
  rmSync(folder, {recursive: true})
})

const pairs = {
  sample: ['../../../examples/interview.zh.txt', '../../../examples/interview.en.md'],
  apparatus: ['apparatus.zh.txt', 'apparatus.en.md'],
  'without labels': ['unlabelled.zh.md', 'unlabelled.en.md'],
  'without words': ['wordless.zh.md', 'wordless.en.md'],
  'English first': ['article.en.txt', 'article.zh.txt']
}

async function pair(source: string, translation?: string): Promise<Paired> {
  const surroundings = {options: {}, configuration: {}, glossary, watch: stopwatch()}
  return pairTexts(source, translation, surroundings)
}

const metadata: Book['metadata'] = {
  identifier: 'urn:x-test:again',
  title: {},
  languages: {source: 'zh-Hant', target: 'en'},
  creators: [],
  contributors: [],
  modified: '2025-03-02T00:00:00Z'
}
const options: EmitOptions = {layout: 'columns', glossary, assets: new Map(), stem: 'book'}

function print({tree, source, lang, targetLang}: Paired, layout: EmitOptions['layout']) {
  const languages = {source: lang, target: targetLang}
  const book = {metadata: {...metadata, languages}, chapters: [{tree, file: source}]}
  return Object.values(emitters).map((emit) =>
    emit(book, {...options, layout}).map(({value}) => value)
  )
}

/** A tree without what only an aligner knows, and without places in the translation's file. */
function plain({tree}: Paired) {
  const copy = structuredClone(tree)
  visit(copy, (node) => {
    delete node.position
    delete node.data?.block?.written
    if (node.type === 'unit') delete node.score
  })
  return copy
}

describe.each(Object.keys(pairs) as Array<keyof typeof pairs>)('%s', (name) => {
  const [source = '', target = ''] = pairs[name].map((file) =>
    path.resolve(import.meta.dirname, 'again', file)
  )

  test.each(['columns', 'stacked'] as const)(
    'read back from %s is the same book',
    async (layout) => {
      const first = await pair(source, target)
      const printed = print(first, layout)
      const file = path.join(folder, `${name}-${layout}.md`)
      writeFileSync(file, String(printed[0]))
      const again = await pair(source, file)
      expect(plain(again)).toEqual(plain(first))
      expect(print(again, layout)).toEqual(printed)
    }
  )
})

test('a worksheet that was filled in is the same book as a translation', async () => {
  const [source, target] = ['lighthouse.zh.txt', 'lighthouse.en.md'].map((file) =>
    path.resolve(import.meta.dirname, '../cli/texts', file)
  )
  if (!source || !target) return
  const {tree, source: text} = await pair(source)
  const [sheet] = worksheet({metadata, chapters: [{tree, file: text}]}, options)
  const translations = readFileSync(target, 'utf8').trim().split('\n\n')
  const file = path.join(folder, 'lighthouse.worksheet.md')
  writeFileSync(
    file,
    String(sheet).replaceAll('<!-- target -->', (line) => `${line}\n\n${translations.shift()}`)
  )
  expect(plain(await pair(source, file))).toEqual(plain(await pair(source, target)))
})

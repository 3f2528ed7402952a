import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readSideBySide} from '../../pipeline/read/side-by-side/index.ts'
import {treeOfPairs} from '../../pipeline/fill/tree.ts'
import {ledgerOf, turnsOf, unitsOf} from '../../pipeline/tree/index.ts'

const file = readFileSync(
  new URL('../emit/markdown/cases/interview/columns.md', import.meta.url),
  'utf8'
)

test('the tree of a side-by-side file accounts for every block, and begins turns at labels', () => {
  const {form, pairs} = readSideBySide(file)!
  const tree = treeOfPairs(pairs, form)
  expect(tree.data).toEqual({lang: 'zh-Hant', targetLang: 'en'})
  expect(ledgerOf(tree)).toEqual({
    given: 8,
    recalled: 0,
    translated: 0,
    kept: 1,
    added: 1,
    missing: 2
  })
  expect(turnsOf(tree).map((turn) => [turn.speaker, unitsOf(turn).length])).toEqual([
    [undefined, 2],
    ['**問：**', 1],
    ['答：', 8]
  ])
  // The fourth joined two blocks of the text.
  const ids = ['u1', 'u2', 'u3', 'u4', 'u6', 'a1', 'u7', 'u8', 'u9', 'u10', 'u11']
  expect(unitsOf(tree).map(({id}) => id)).toEqual(ids)
  expect(
    unitsOf(tree)
      .find(({id}) => id === 'u4')
      ?.parts?.map(({id}) => id)
  ).toEqual(['u4', 'u5'])
  const [title] = unitsOf(tree)
  expect(
    title?.children.map(({lang, position, value}) => [lang, value, position?.start.line])
  ).toEqual([
    ['zh-Hant', '燈塔的最後一夜', 19],
    ['en', '# The lighthouse’s last night', 23]
  ])
})

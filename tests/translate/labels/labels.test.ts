import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {read, stagesOfText} from '../../../pipeline/index.ts'
import {labelWord} from '../../../pipeline/translate/label-words.ts'
import {knownName, labelsOf} from '../../../pipeline/translate/labels.ts'
import {Scripted, translateText} from '../setting.ts'

function labelsIn(text: string, targetLang = 'en') {
  const file = new VFile({path: 'talk.md', value: text})
  const tree = read(file)
  for (const {run} of stagesOfText({})) run(tree, file)
  tree.data = {...tree.data, targetLang}
  return labelsOf(tree).map((label) => [label.id, label.name, knownName(label, tree)])
}

test('each label is there once, without the marks around it', () => {
  const text = `**問：** 早。

**林曉雲：** 早。

**問：** 冷嗎？

**林曉雲：** 不冷。
`
  expect(labelsIn(text)).toEqual([
    ['s1', '問', 'Q'],
    ['s2', '林曉雲', undefined]
  ])
})

test('a name that the text gives in both scripts is known', () => {
  const text = `我們訪問了保羅·特里奧羅（Paul Triolo）。

問：早。

特里奧羅：早。

問：冷嗎？

特里奧羅：不冷。
`
  const [, guest] = labelsIn(text)
  expect(guest?.[1]).toBe('特里奧羅')
})

test.each([
  ['問', 'en', 'Q'],
  ['答', 'en-GB', 'A'],
  ['记者', 'en', 'Reporter'],
  ['Q', 'zh-Hant', '問'],
  ['Host', 'zh-Hans-CN', '主持人'],
  ['Reporter', 'zh-Hans', '记者'],
  ['林曉雲', 'en', undefined]
])('%s into %s is %s', (name, lang, word) => {
  expect(labelWord(name, lang)).toBe(word)
})

test('a label keeps its marks, and is written in the manner of its language', async () => {
  const text = `**記者**：早。

**林曉雲：** 早。

**記者**：冷嗎？

**林曉雲：** 不冷。
`
  const english: Record<string, string> = {
    '早。': 'Morning.',
    '冷嗎？': 'Cold?',
    '不冷。': 'No.',
    林曉雲: 'Lin Xiaoyun'
  }
  const engine = new Scripted(({value}) => english[value])
  const {labels, tree} = await translateText({text, engine})
  expect(labels).toEqual(['**Reporter**:', '**Lin Xiaoyun:**', '**Reporter**:', '**Lin Xiaoyun:**'])
  expect(tree.data?.speakers).toContainEqual({name: '林曉雲', counterpart: 'Lin Xiaoyun'})
})

test('a name that the engine leaves in Chinese is asked again, then left', async () => {
  const engine = new Scripted(({value}) => (value === '林曉雲' ? '林曉雲' : 'Yes.'))
  const text = '問：早？\n\n林曉雲：是。\n\n問：冷？\n\n林曉雲：對。\n'
  const {labels} = await translateText({text, engine})
  expect(labels[0]).toBe('Q:')
  expect(engine.ids.filter((ids) => ids.includes('s'))).toHaveLength(3)
})

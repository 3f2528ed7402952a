import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {contentKey} from '../../../pipeline/language/hash.ts'
import {read, stagesOfPair, stagesOfText} from '../../../pipeline/index.ts'
import {changesOf} from '../../../pipeline/translate/changes.ts'
import {entriesOf} from '../../../pipeline/translate/entries.ts'
import type {Entry} from '../../../pipeline/translate/memory.ts'
import {queriesOf} from '../../../pipeline/translate/queries.ts'
import {queryOf} from '../../../pipeline/translate/query-of.ts'
import {ledgerOf, sourceOf, targetOf, unitsOf} from '../../../pipeline/tree/index.ts'
import {InMemory} from '../contract/in-memory.ts'
import {entry} from '../entries.ts'

const text = `# 蜂蜜

問：牠們會螫人嗎？

林：很少。

廚師被螫過兩次。

***

問：好。

林：好。
`

const key = (value: string) => contentKey(value)

function treeOf(markdown: string) {
  const file = new VFile({path: 'bees.zh.md', value: markdown})
  const tree = read(file)
  for (const {run} of stagesOfText({})) run(tree, file)
  tree.data = {...tree.data, lang: 'zh-Hant', targetLang: 'en'}
  return {tree, file}
}

/** Recall a text from a memory of some entries. */
async function recallFrom(entries: readonly Entry[], markdown = text) {
  const memory = new InMemory()
  await memory.remember(entries)
  const {tree, file} = treeOf(markdown)
  const queries = queriesOf(tree, 'bees', 1)
  const found = await memory.recall(queries)
  const recollections = new Map(queries.map(({place}, at) => [place.unit, found[at]!]))
  const stages = stagesOfPair({
    glossary: new Map(),
    translation: undefined,
    recollections,
    check: {glossary: new Map(), severities: {}}
  })
  for (const {run} of stages) run(tree, file)
  return {tree, units: unitsOf(tree)}
}

test('a query holds what stands around a unit; what is kept is not asked', () => {
  const queries = queriesOf(treeOf(text).tree, 'bees', 0)
  expect(queries.map(({place, value}) => [place.unit, value])).toEqual([
    ['u1', '# 蜂蜜'],
    ['u2', '牠們會螫人嗎？'],
    ['u3', '很少。'],
    ['u4', '廚師被螫過兩次。'],
    ['u6', '好。'],
    ['u7', '好。']
  ])
  expect(queries[2]).toMatchObject({
    previous: key('牠們會螫人嗎？'),
    keys: [key('很少。'), key('廚師被螫過兩次。'), key('***'), key('好。'), key('好。')],
    join: 2
  })
  expect(queries.at(-1)).toMatchObject({previous: key('好。'), keys: [key('好。')], join: 1})
})

describe('recall', () => {
  test('gives a unit its target, state and origin, and the ledger says so', async () => {
    const {tree, units} = await recallFrom([
      entry('牠們會螫人嗎？', 'Do they *sting*?', {state: 'reviewed', origin: 'person'})
    ])
    expect(targetOf(units[1]!)?.value).toBe('Do they *sting*?')
    expect(units[1]).toMatchObject({state: 'reviewed', origin: 'memory'})
    expect(ledgerOf(tree)).toMatchObject({recalled: 1, kept: 1, missing: 5})
  })

  test('gives a label back beside the same label only', async () => {
    const labelled = (label: string, value: string, target: string) =>
      entry(value, '', {
        source: {lang: 'zh-Hant', value, label},
        target: {lang: 'en', value: target, label: 'Q:'}
      })
    const {units} = await recallFrom([
      labelled('問：', '牠們會螫人嗎？', 'Do they sting?'),
      labelled('王：', '很少。', 'Hardly.')
    ])
    expect(targetOf(units[1]!)?.label).toBe('Q:')
    expect(targetOf(units[2]!)?.label).toBeUndefined()
  })

  test('joins the units of a joined pair', async () => {
    const parts = ['很少。', '廚師被螫過兩次。'].map((value, at) => ({
      id: `u${at}`,
      key: key(value)
    }))
    const joined = entry('很少。\n\n廚師被螫過兩次。', 'Hardly ever: twice.', {parts})
    const {tree, units} = await recallFrom([joined])
    expect(units.map(({id}) => id)).toEqual(['u1', 'u2', 'u3', 'u5', 'u6', 'u7'])
    const unit = units[2]!
    expect(unit).toMatchObject({key: joined.key, parts: [{id: 'u3'}, {id: 'u4'}]})
    expect(sourceOf(unit)?.value).toBe('很少。\n\n廚師被螫過兩次。')
    expect(ledgerOf(tree)).toMatchObject({recalled: 2, missing: 4})
  })

  test('takes raw HTML for text', async () => {
    const {units} = await recallFrom([entry('很少。', 'Hardly <script>alert(1)</script> ever.')])
    expect(targetOf(units[2]!)?.value).toBe('Hardly \\<script>alert(1)\\</script> ever.')
  })

  test('never uses the translation of a like source, but keeps it at hand', async () => {
    const {tree, units} = await recallFrom([entry('牠們會螫你嗎？', 'Do they sting you?')])
    expect(ledgerOf(tree)).toMatchObject({recalled: 0, missing: 6})
    const [proposal] = units[1]?.data?.proposals ?? []
    expect(proposal?.entry.target.value).toBe('Do they sting you?')
    expect(proposal?.score).toBeCloseTo(6 / 7)
  })
})

test('what people gave of a text is recalled at its place', async () => {
  const {tree} = await recallFrom(
    ['# 蜂蜜', '牠們會螫人嗎？', '很少。', '廚師被螫過兩次。', '好。'].map((one) => entry(one, one))
  )
  const targets = ['# Honey', 'Do they sting?', 'Hardly.', 'Twice.', 'Good.', 'Well.']
  unitsOf(tree)
    .filter(({origin}) => origin !== 'kept')
    .forEach((unit, at) => {
      targetOf(unit)!.value = targets[at]!
      unit.origin = 'given'
    })
  const circumstances = {
    document: 'bees',
    changed: '2026-03-01T00:00:00.000Z',
    origin: 'given'
  } as const
  const entries = entriesOf(tree, circumstances)
  expect(entries.map(({place}) => place?.unit)).toEqual(['u1', 'u2', 'u3', 'u4', 'u6', 'u7'])
  const {units} = await recallFrom(entries)
  expect(units.flatMap((unit) => targetOf(unit)?.value ?? [])).toEqual(targets)
  const inserted = await recallFrom(entries, text.replace('***', '對。\n\n***'))
  expect(inserted.units.flatMap((unit) => targetOf(unit)?.value ?? [])).toEqual(targets)
})

describe('changes', () => {
  const at = (unit: string, target: string, rest: Partial<Entry> = {}) =>
    entry('好。', target, {
      origin: 'person',
      changed: '2026-03-01T00:00:00.000Z',
      place: {document: 'bees', unit},
      context: {previous: key(unit), next: ''},
      ...rest
    })
  const changes = async (known: readonly Entry[], entries: readonly Entry[]) => {
    const memory = new InMemory()
    await memory.remember(known)
    return changesOf(entries, await memory.recall(entries.map(queryOf)))
  }
  const machine = {origin: 'engine'} as const

  test('are what the memory says otherwise or does not know', async () => {
    const other = entry('壞。', 'Bad.', {origin: 'person'})
    expect(await changes([at('u1', 'Good.', machine)], [at('u1', 'Fine.'), other])).toEqual([
      at('u1', 'Fine.'),
      other
    ])
  })

  test('are not a machine’s text that was left as it is', async () => {
    expect(await changes([at('u1', 'Good.', machine)], [at('u1', 'Good.')])).toEqual([])
    expect(await changes([at('u1', 'Good.', machine)], [at('u9', 'Good.')])).toEqual([])
  })

  test('are the same words of people elsewhere, which may change there', async () => {
    const known = [at('u1', 'Good.')]
    const elsewhere = at('u9', 'Good.', {context: {previous: key('u9'), next: key('u8')}})
    expect(await changes(known, [elsewhere])).toEqual([elsewhere])
    expect(await changes(known, [at('u9', 'Good.')])).toEqual([])
  })

  test('hold repeated paragraphs apart once one of them was changed', async () => {
    const known = [at('u1', 'Good.', machine), at('u5', 'Good.', machine)]
    const entries = [at('u1', 'Good.'), at('u5', 'Fine.')]
    expect(await changes(known, entries)).toEqual(entries)
  })

  test('are newer than what a clock that was ahead has left', async () => {
    const ahead = '2099-01-01T00:00:00.000Z'
    const [edit] = await changes([at('u1', 'Good.', {changed: ahead})], [at('u1', 'Fine.')])
    expect(edit?.changed).toBe(ahead)
  })
})

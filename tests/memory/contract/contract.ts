import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {contentKey} from '../../../pipeline/language/hash.ts'
import type {Memory} from '../../../pipeline/translate/memory.ts'
import {anyEntry, entry, query} from '../entries.ts'

const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']
const place = {document: 'bees', unit: 'u1'}
const context = {previous: contentKey('前'), next: contentKey('後')}
const within = query('好。', {
  place,
  previous: context.previous,
  keys: ['好。', '後'].map(contentKey)
})

/** Chinese of whatever region, English of whatever region. */
const language = ({lang}: {lang: string}) => lang.slice(0, 2)

/**
 * What every memory does.
 *
 * @param make Gives a new, empty one.
 */
export function holdsContract(name: string, make: () => Memory): void {
  const remembering = async (...entries: Parameters<Memory['remember']>[0]) => {
    const memory = make()
    await memory.remember(entries)
    return memory
  }
  const recalled = async (memory: Memory, asked = within) => {
    const [result] = await memory.recall([asked])
    return result?.exact && {target: result.exact.entry.target.value, fit: result.exact.fit}
  }

  describe(`${name}: exact recall`, () => {
    test('knows nothing of what it was not told', async () => {
      expect(await make().recall([within, within])).toEqual([{proposals: []}, {proposals: []}])
      expect(await make().recall([])).toEqual([])
    })

    test('answers in the order of the questions', async () => {
      const memory = await remembering(entry('甲', 'A'), entry('乙', 'B'))
      const results = await memory.recall(['乙', '丙', '甲'].map((one) => query(one)))
      expect(results.map(({exact}) => exact?.entry.target.value)).toEqual(['B', undefined, 'A'])
    })

    test('prefers the same place, then the same neighbours, then one of them', async () => {
      const one = {context: {...context, next: 'x'}}
      const entries = [
        entry('好。', 'text', {place: {document: 'x', unit: 'u9'}, changed: late}),
        entry('好。', 'neighbour', {...one, changed: late}),
        entry('好。', 'context', {context, place: {...place, unit: 'u9'}, changed: late}),
        entry('好。', 'place', {context, place})
      ]
      for (let count = 1; count <= entries.length; count++) {
        const fit = entries[count - 1]?.target.value
        const memory = await remembering(...entries.slice(0, count))
        expect(await recalled(memory)).toEqual({target: fit, fit})
      }
    })

    test('prefers a person’s text to a machine’s, wherever it was written', async () => {
      const memory = await remembering(
        entry('好。', 'person', {origin: 'person'}),
        entry('好。', 'engine', {context, place, changed: late})
      )
      expect(await recalled(memory)).toEqual({target: 'person', fit: 'text'})
    })

    test('tells repeated paragraphs between the same neighbours apart by their places', async () => {
      const units = ['u1', 'u2', 'u3']
      const memory = await remembering(
        ...units.map((unit) => entry('好。', unit, {context, place: {document: 'bees', unit}}))
      )
      for (const unit of units) {
        const asked = {...within, place: {document: 'bees', unit}}
        expect(await recalled(memory, asked)).toEqual({target: unit, fit: 'place'})
      }
    })

    test('keeps languages and scripts apart', async () => {
      const memory = await remembering(
        entry('OK', '好', {
          source: {lang: 'en', value: 'OK'},
          target: {lang: 'zh-Hans', value: '好'}
        })
      )
      const asked = (source: string, target: string) =>
        recalled(memory, query('OK', {languages: {source, target}}))
      expect(await asked('en', 'zh-Hant')).toBeUndefined()
      expect(await asked('zh', 'en')).toBeUndefined()
      expect(await asked('en-GB', 'zh')).toEqual({target: '好', fit: 'text'})
      expect(await asked('en', 'zh-CN')).toEqual({target: '好', fit: 'text'})
    })

    test('finds a joined pair where its parts stand together', async () => {
      const keys = ['甲', '乙', '丙'].map(contentKey)
      const parts = [
        {id: 'u1', key: keys[0]!},
        {id: 'u2', key: keys[1]!}
      ]
      const memory = await remembering(
        entry('甲\n\n乙', 'A and B', {parts, context: {previous: '', next: keys[2]!}})
      )
      const asked = query('甲', {keys, join: 2, place: {document: 'x', unit: 'u1'}})
      expect(await recalled(memory, asked)).toEqual({target: 'A and B', fit: 'context'})
      expect(await recalled(memory, {...asked, join: 1})).toBeUndefined()
      expect(await recalled(memory, {...asked, keys: [keys[0]!, keys[2]!]})).toBeUndefined()
    })
  })

  describe(`${name}: remembering`, () => {
    test('counts what it changed', async () => {
      const memory = make()
      expect(await memory.remember([])).toBe(0)
      expect(await memory.remember([entry('甲', 'A'), entry('乙', 'B')])).toBe(2)
      expect(await memory.remember([entry('甲', 'A'), entry('乙', 'C')])).toBe(1)
    })

    test.each([
      ['a newer text of the same kind', 'engine', early, 'engine', late, 'second'],
      ['an older text of the same kind', 'engine', late, 'engine', early, 'first'],
      ['a machine’s newer text over a person’s', 'person', early, 'engine', late, 'first'],
      ['a machine’s newer text over a given one', 'given', early, 'engine', late, 'first'],
      ['a person’s older text over a machine’s', 'engine', late, 'person', early, 'second'],
      ['a person’s newer text over a given one', 'given', early, 'person', late, 'second']
    ] as const)('%s', async (_, firstOrigin, firstChanged, origin, changed, wins) => {
      const memory = await remembering(
        entry('好。', 'first', {place, context, origin: firstOrigin, changed: firstChanged})
      )
      await memory.remember([entry('好。', 'second', {place, context, origin, changed})])
      expect(await recalled(memory)).toEqual({target: wins, fit: 'place'})
    })

    test('gives back all that an entry says', async () => {
      await fc.assert(
        fc.asyncProperty(anyEntry, async (one) => {
          const memory = await remembering(one)
          const keys = one.parts?.map(({key}) => key) ?? [one.key]
          const languages = {source: one.source.lang, target: one.target.lang}
          const asked = query(one.source.value, {languages, keys, join: keys.length})
          const [result] = await memory.recall([asked])
          expect(result?.exact?.entry).toEqual(one)
        }),
        {numRuns: 50}
      )
    })

    test('finds every source again, and nothing of a machine where a person wrote', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyEntry, {maxLength: 12}), async (entries) => {
          const memory = await remembering(...entries)
          for (const {key, parts, source, target} of entries) {
            const keys = parts?.map((part) => part.key) ?? [key]
            const languages = {source: source.lang, target: target.lang}
            const asked = query(source.value, {languages, keys, join: keys.length})
            const [result] = await memory.recall([asked])
            const rivals = entries.filter(
              (other) =>
                language(other.source) === language(source) &&
                language(other.target) === language(target) &&
                (other.parts?.map((part) => part.key) ?? [other.key]).every(
                  (one, at) => one === keys[at]
                )
            )
            const isPersons = rivals.some(({origin}) => origin !== 'engine')
            expect(result?.exact).toBeDefined()
            expect(result?.exact?.entry.origin === 'engine').toBe(!isPersons)
          }
        }),
        {numRuns: 50}
      )
    })
  })

  describe(`${name}: proposals`, () => {
    const sources = ['我們在屋頂上養了六箱蜜蜂', '牠們會螫人嗎', '蜂蜜是什麼味道，你嚐過嗎']
    const proposed = async (value: string, proposals = 3) => {
      const memory = await remembering(...sources.map((one, at) => entry(one, `target ${at}`)))
      const [result] = await memory.recall([query(value, {proposals})])
      expect(result?.exact).toBeUndefined()
      return result?.proposals.map(({entry: {target}, score}) => [target.value, score])
    }

    test('are of sources at least three quarters alike, with their score', async () => {
      expect(await proposed('我們在屋頂上養了九箱蜜蜂')).toEqual([['target 0', 11 / 12]])
      expect(await proposed('牠們會螫你嗎')).toEqual([['target 1', 5 / 6]])
      expect(await proposed('牠們也會叮你嗎')).toEqual([])
    })

    test('are found over scripts, white space and the kind of punctuation', async () => {
      expect(await proposed('我们在屋顶上 养了六箱蜜蜂')).toEqual([['target 0', 1]])
      expect(await proposed('蜂蜜是什麼味道,你嚐過嗎')).toEqual([['target 2', 1]])
    })

    test('are none unless asked for', async () => {
      expect(await proposed('我們在屋頂上養了九箱蜜蜂', 0)).toEqual([])
    })

    test('are the likest first, no more than asked for, a person’s text before a machine’s', async () => {
      const memory = await remembering(
        entry('我們在屋頂上養了六箱蜜蜂', 'machine', {context, place, changed: late}),
        entry('我們在屋頂上養了六箱蜜蜂', 'person', {origin: 'person'}),
        entry('我們在屋頂上養了六隻小貓', 'cats'),
        entry('我們在屋頂上養了七箱蜜蜂', 'seven')
      )
      const [result] = await memory.recall([query('我們在屋頂下養了六箱蜜蜂', {proposals: 2})])
      expect(result?.proposals.map(({entry: {target}}) => target.value)).toEqual([
        'person',
        'seven'
      ])
    })
  })
}

import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Batch} from '../../../pipeline/translate/engine.ts'
import {answerSchema, promptOf, readAnswer} from '../../../pipeline/translate/prompt/index.ts'

function batch(values: readonly string[], rest: Partial<Batch> = {}): Batch {
  return {
    languages: {source: 'zh-Hant', target: 'en'},
    terms: [],
    speakers: [],
    previous: [],
    proposals: [],
    units: values.map((value, at) => ({id: `u${at + 1}`, value})),
    ...rest
  }
}

const whole = batch(['你好嗎？', '很好。'], {
  terms: [{source: '郵差', wanted: ['postman', 'carrier'], forbidden: ['mailman']}],
  speakers: [{source: '林曉雲', target: 'Lin Xiaoyun'}],
  previous: [{source: '早。', target: 'Morning.'}, {source: '坐。'}],
  proposals: [{source: '你好。', target: 'Hello.'}],
  units: [
    {id: 'u1', value: '你好嗎？', speaker: '林曉雲'},
    {
      id: 'u2',
      value: '很好。',
      speaker: '林曉雲',
      draft: {value: 'Bad.', faults: ['Unexpected `Bad`']}
    }
  ]
})

test('a request is in order: what stays, terms, names, like texts, what stands before, the units', () => {
  const {system, user} = promptOf(whole, 'tagged')
  expect(system).toMatch(/^Translate Traditional Chinese into English /)
  expect(user).toBe(`Terms:
郵差 = postman / carrier (never mailman)

Names:
林曉雲 = Lin Xiaoyun

Like texts:
你好。
= Hello.

Before:
早。
= Morning.
坐。

Translate:
林曉雲:
<u1>你好嗎？</u1>
Mend this: Bad.
- Unexpected \`Bad\`
<u2>很好。</u2>`)
})

test('what is the same for all batches of a text stands first', () => {
  for (const form of ['json', 'tagged'] as const)
    expect(promptOf(whole, form).system).toBe(promptOf(batch(['別的。']), form).system)
})

test('the sizes of its parts add up to what is sent', () => {
  for (const form of ['json', 'tagged'] as const) {
    const {system, user, size} = promptOf(whole, form)
    const schema = form === 'json' ? JSON.stringify(answerSchema).length : 0
    const sum = size.frame + size.terms + size.context + size.text
    expect(sum).toBe(system.length + user.length + schema)
    expect(size.text).toBe('你好嗎？很好。'.length)
  }
})

const markdown = fc
  .string({
    unit: fc.constantFrom(
      '好',
      'a',
      ' ',
      '*',
      '<',
      '>',
      '/',
      'u',
      '1',
      '"',
      '\\',
      '\n',
      '{',
      '}',
      '</u1>',
      '<u2>'
    )
  })
  .map((text) => text.trim())
  .filter((text) => text !== '')

describe('an answer is read', () => {
  test('as JSON, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(markdown, {minLength: 1, maxLength: 4}), (texts) => {
        const units = texts.map((text, at) => ({id: `u${at + 1}`, text}))
        const said = [
          `${JSON.stringify({units})}`,
          `\`\`\`json\n${JSON.stringify({units}, undefined, 2)}\n\`\`\``
        ]
        for (const one of said) {
          expect(readAnswer(one, batch(texts), true)).toEqual(
            units.map(({id, text}) => ({id, value: text}))
          )
        }
      })
    )
  })

  test('in tags, which no text of the batch has', () => {
    const safe = markdown.filter((text) => !/<\/?_*u/.test(text))
    fc.assert(
      fc.property(fc.array(markdown, {minLength: 1, maxLength: 3}), safe, (texts, answer) => {
        const asked = batch(texts)
        const tags = [...promptOf(asked, 'tagged').user.matchAll(/^<(_*u\d)>/gm)].map(
          ([, tag]) => tag
        )
        const [first = ''] = tags.filter((tag) => tag?.endsWith('u1'))
        expect(readAnswer(`<${first}>${answer}</${first}>`, asked, true)).toEqual([
          {id: 'u1', value: answer}
        ])
      })
    )
  })

  test.each([
    ['closing tags left out', '<u1>One.\n<u2>Two.', true, ['One.', 'Two.']],
    ['broken off in the last', '<u1>One.</u1>\n<u2>Tw', false, ['One.']],
    [
      'broken off in JSON',
      '{"units":[{"id":"u1","text":"One."},{"id":"u2","text":"Tw',
      false,
      ['One.']
    ],
    [
      'with talk around it',
      'Sure!\n<u1>One.</u1>\nand\n<u2>Two.</u2>\nDone.',
      true,
      ['One.', 'Two.']
    ],
    ['the keys in another order', '[{"text":"One.","id":"u1"}]', true, ['One.']],
    [
      'line breaks in its strings',
      '{"units":[{"id":"u1","text":"One\nmore."}]}',
      true,
      ['One\nmore.']
    ],
    ['ids in tags of JSON', '{"units":[{"id":"<u1>","text":"One."}]}', true, ['One.']],
    ['an id twice', '<u1>One.</u1><u1>Two.</u1>', true, ['One.', 'Two.']],
    ['an id that nobody asked for', '<u1>One.</u1><u7>Seven.</u7>', true, ['One.']],
    [
      'thoughts before it',
      '<think><u1>No</u1> {"id":"u1","text":"No"}</think>\n<u1>One.</u1>',
      true,
      ['One.']
    ],
    ['tags within JSON', '{"units":[{"id":"u1","text":"<u1>One.</u1>"}]}', true, ['One.']],
    ['nothing of use', 'I would rather not.', true, []]
  ])('%s', (_, text, isEnded, values) => {
    const read = readAnswer(text, batch(['一。', '二。']), isEnded)
    expect(read.map(({value}) => value)).toEqual(values)
  })
})

import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {markUp} from '../../../src/engines/deepl-markup.ts'

test.each([
  ['plain < & > text', 'plain &lt; &amp; &gt; text'],
  ['a **b *c* d** e', 'a <g id="0">b <g id="1">c</g> d</g> e'],
  ['[好](https://example.org "t") `x`', '<g id="0">好</g> <x id="1"/>'],
  ['## 好', '<x id="0"/>好'],
  ['好[^1]。', '好<x id="0"/>。']
])('%s', (value, xml) => {
  const marked = markUp(value)
  expect(marked.xml).toBe(xml)
  expect(marked.restore(xml)).toBe(value)
})

test('markup that is lost, doubled or made up is no translation', () => {
  const {restore} = markUp('a **b** `c`')
  expect(restore('A <g id="0">B</g> <x id="1"/>')).toBe('A **B** `c`')
  expect(restore('<x id="1"></x> <g id="0">B</g>')).toBe('`c` **B**')
  expect(restore('A <g id="0">B</g>')).toBeUndefined()
  expect(restore('<g id="0">B</g><g id="0">B</g><x id="1"/>')).toBeUndefined()
  expect(restore('<g id="0">B</g><x id="1"/><x id="7"/>')).toBeUndefined()
})

test('whatever the Markdown, the way back leads to it', () => {
  const piece = fc.constantFrom(
    '好',
    'word',
    '**',
    '*',
    '`',
    '[a](b)',
    '![c](d)',
    '# ',
    '> ',
    '- ',
    '\n',
    '\n\n',
    '|',
    '<b>',
    '&amp;',
    '[^1]',
    '~~',
    ' ',
    '\\*'
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
      const value = pieces.join('').trim()
      fc.pre(value !== '' && !value.startsWith('---'))
      const marked = markUp(value)
      expect(marked.restore(marked.xml)).toBe(value)
      expect(marked.xml.replaceAll(/<\/?[gx]\b[^>]*>/g, '')).not.toMatch(/[<>]/)
    }),
    {numRuns: 300}
  )
})

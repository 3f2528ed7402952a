import {type Arbitrary, array, constantFrom, oneof, record, string} from 'fast-check'
import {escapeText} from '../../../pipeline/tree/markdown/escape-text.ts'
import type {Book} from '../../../pipeline/tree/index.ts'
import {makeBook} from './books.ts'

/** What somebody writes who wants it to run. */
const written = array(
  oneof(
    constantFrom(
      ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>'],
      ...['"', "'", '>', '<', '\\', '`', '&lt;', '<!--', '-->', ']]>', '</style>', '</title>'],
      ...[' onclick="alert(1)"', " style='x'", 'javascript:alert(1)', 'data:text/html,', '\n', '|']
    ),
    string({maxLength: 4})
  ),
  {maxLength: 5, minLength: 1}
).map((parts) => parts.join('').replaceAll('\0', '') || 'x')

/** A book that has it in every place that text comes to, escaped as reading does. */
export const hostileBook: Arbitrary<Book> = record({
  address: written,
  code: written,
  label: written,
  name: written,
  text: written
}).map(({address, code, label, name, text}) => {
  const plain = escapeText(text)
  const angled = `<${address.replaceAll(/[<>\\\n]/g, '\\$&').replaceAll('\\\n', '')}>`
  const labels: [string, string] = [escapeText(label), escapeText(label)]
  const person = {name: {en: name, zh: name}, role: 'aut'}
  return makeBook({
    metadata: {
      contributors: [person],
      creators: [person],
      date: name,
      publisher: name,
      rights: name,
      source: address,
      title: {en: name, zh: name}
    },
    speakers: [{counterpart: name, name}],
    turns: [
      {
        role: 'question',
        speaker: name,
        pairs: [
          {labels, source: plain, target: plain},
          {source: `[甲](${angled})![乙](${angled})`, target: `[a](${angled})![b](${angled})`},
          {source: `    ${code.replaceAll('\n', '\n    ')}`, target: `# ${plain}`}
        ]
      }
    ]
  })
})

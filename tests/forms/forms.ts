import {Converter} from 'opencc-js'
import iconv from 'iconv-lite'

/** An interview in one of the many forms that the same interview comes in. */
export interface Form {
  name: string
  /** `a.txt` or `a.md`. */
  file: string
  value: string | Uint8Array
}

/** An interview without labels: what is said, by whom. */
export interface Interview {
  title: string
  lead: string
  /** `speaker` is empty for a question; each text is a paragraph. */
  turns: ReadonlyArray<{speaker: string; paragraphs: readonly string[]}>
}

const simplify = Converter({from: 'tw', to: 'cn'})
const toTaiwan = Converter({from: 'cn', to: 'tw'})
const ascii: Record<string, string> = {
  '：': ':',
  '，': ',',
  '？': '?',
  '（': '(',
  '）': ')',
  '；': ';'
}
const toAscii = (text: string) => text.replace(/[：，？（）；]/g, (sign) => ascii[sign] ?? sign)

/** How a label stands before a turn; `speaker` is empty for a question. */
type Label = (speaker: string, question: number) => string

/** Plain text: blocks with something between, a label before each turn. */
function plain({title, lead, turns}: Interview, label: Label, between = '\n\n'): string {
  return `${[title, lead, ...spoken(turns, label)].join(between)}\n`
}

/** Markdown, with a heading for the title. */
function marked({title, lead, turns}: Interview, label: Label): string {
  return `${[`# ${title}`, lead, ...spoken(turns, label)].join('\n\n')}\n`
}

function spoken(turns: Interview['turns'], label: Label): string[] {
  let question = 0
  return turns.flatMap(({speaker, paragraphs: [first = '', ...more]}) => {
    if (!speaker) question++
    return [label(speaker, question) + first, ...more]
  })
}

/** Questions in a form of Markdown that sets them apart, answers with a bold label. */
function questions({title, lead, turns}: Interview, form: (text: string) => string): string {
  const blocks = turns.flatMap(({speaker, paragraphs: [first = '', ...more]}) =>
    speaker ? [`**${speaker}：**${first}`, ...more] : [form(first)]
  )
  return `${[`# ${title}`, lead, ...blocks].join('\n\n')}\n`
}

/** Each question in one paragraph with the turn that answers it first. */
function inOneParagraph({title, lead, turns}: Interview): string {
  const paragraphs = turns.flatMap(({speaker, paragraphs: [first = '', ...more]}) => [
    `${speaker || '問'}：${first}${speaker ? '\n\n' : ''}`,
    ...more.map((text) => `${text}\n\n`)
  ])
  return `${title}\n\n${lead}\n\n${paragraphs.join('').trim()}\n`
}

const colon: Label = (speaker) => `${speaker || '問'}：`

/** The forms of the labels, with what stands for a question. */
const labels: Array<[string, Label]> = [
  ['問：', colon],
  ['問:', (speaker) => `${speaker || '問'}:`],
  ['問: with a space', (speaker) => `${speaker || '問'}: `],
  ['問﹕', (speaker) => `${speaker || '問'}﹕`],
  ['問—', (speaker) => `${speaker || '問'}——`],
  ['【問】', (speaker) => `【${speaker || '問'}】`],
  ['Q:', (speaker) => `${speaker || 'Q'}: `],
  ['Q1:', (speaker, question) => `${speaker || `Q${question}`}: `],
  ['Q：', (speaker) => `${speaker || 'Q'}：`],
  ['記者:', (speaker) => `${speaker || '記者'}:`],
  ['主持人：', (speaker) => `${speaker || '主持人'}：`],
  ['潮聲月刊：', (speaker) => `${speaker || '潮聲月刊'}：`],
  ['問： on its own line', (speaker) => `${speaker || '問'}：\n`]
]

const bold: Array<[string, Label]> = [
  ['**問：**', (speaker) => `**${speaker || '問'}：**`],
  ['**問**：', (speaker) => `**${speaker || '問'}**：`],
  ['**問:** with a space', (speaker) => `**${speaker || '問'}:** `],
  ['**Q:**', (speaker) => `**${speaker || 'Q'}:** `],
  ['**【問】**', (speaker) => `**【${speaker || '問'}】**`],
  ['**記者：**', (speaker) => `**${speaker || '記者'}：**`]
]

/** The English of an interview with labels as English papers print them. */
export function englishFormsOf(markdown: string): Form[] {
  const plainText = (question: string, end: string) =>
    markdown
      .replace(/^# /, '')
      .replaceAll('**Q:**', question)
      .replaceAll(/\*\*([^*]+):\*\*/g, `$1${end}`)
  return [
    {name: '**Q:**', file: 'b.md', value: markdown},
    {name: '**Q**:', file: 'b.md', value: markdown.replaceAll(':**', '**:')},
    {name: 'Q:', file: 'b.txt', value: plainText('Q:', ':')},
    {name: 'Q.', file: 'b.txt', value: plainText('Q.', ':')},
    {name: 'INTERVIEWER:', file: 'b.txt', value: plainText('INTERVIEWER:', ':')},
    {name: 'Tidal Monthly:', file: 'b.txt', value: plainText('Tidal Monthly:', ':')},
    {
      name: 'Q: without blank lines',
      file: 'b.txt',
      value: plainText('Q:', ':').replaceAll('\n\n', '\n')
    },
    {
      name: 'UTF-16',
      file: 'b.txt',
      value: iconv.encode(plainText('Q:', ':'), 'utf16le', {addBOM: true})
    }
  ]
}

/** All forms of an interview in Traditional Chinese with full-width signs. */
export function formsOf(interview: Interview): Form[] {
  const text = plain(interview, colon)
  const simplified = simplify(text)
  const taiwan = toTaiwan(simplified)
  const bytes = (value: string, encoding: string) => iconv.encode(value, encoding, {addBOM: true})
  return [
    ...labels.map(([name, label]) => ({name, file: 'a.txt', value: plain(interview, label)})),
    ...bold.map(([name, label]) => ({name, file: 'a.md', value: marked(interview, label)})),
    {name: 'bold question', file: 'a.md', value: questions(interview, (one) => `**${one}**`)},
    {
      name: 'bold question with label',
      file: 'a.md',
      value: questions(interview, (one) => `**問：${one}**`)
    },
    {
      name: 'quoted question without label',
      file: 'a.md',
      value: questions(interview, (one) => `> ${one}`)
    },
    {name: 'quoted question', file: 'a.md', value: questions(interview, (one) => `> 問：${one}`)},
    {name: 'ASCII signs', file: 'a.txt', value: toAscii(text)},
    {name: 'no blank lines', file: 'a.txt', value: plain(interview, colon, '\n')},
    {
      name: 'no blank lines, indented',
      file: 'a.txt',
      value: plain(interview, (...one) => colon(...one), '\n　　')
    },
    {name: 'turns in one paragraph', file: 'a.txt', value: inOneParagraph(interview)},
    {name: 'Windows line ends', file: 'a.txt', value: text.replaceAll('\n', '\r\n')},
    {name: 'UTF-8 with a mark', file: 'a.txt', value: bytes(text, 'utf8')},
    {name: 'UTF-16 LE', file: 'a.txt', value: bytes(text, 'utf16le')},
    {name: 'UTF-16 BE', file: 'a.txt', value: bytes(text, 'utf16be')},
    {name: 'GB18030', file: 'a.txt', value: iconv.encode(text, 'gb18030')},
    {name: 'Simplified', file: 'a.txt', value: simplified},
    {name: 'Simplified, ASCII signs', file: 'a.txt', value: toAscii(simplified)},
    {name: 'Simplified, GB18030', file: 'a.txt', value: iconv.encode(simplified, 'gb18030')},
    {name: 'Simplified, UTF-16 LE', file: 'a.txt', value: bytes(simplified, 'utf16le')},
    {name: 'Taiwan', file: 'a.txt', value: taiwan},
    {name: 'Taiwan, Big5', file: 'a.txt', value: iconv.encode(taiwan, 'big5')}
  ]
}

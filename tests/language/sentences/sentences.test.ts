import {readFileSync} from 'node:fs'
import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {sentences} from '../../../pipeline/language/sentences.ts'

/** Texts of a case file; a line that is indented or begins in lower case goes on with the one before. */
function textsOf(name: string): string[] {
  const [, ...lines] = readFileSync(new URL(`cases/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const texts: string[] = []
  for (const line of lines) {
    if (/^[\s\p{Ll}]/u.test(line)) texts.push(`${texts.pop()}\n${line}`)
    else texts.push(line)
  }

  return texts
}

describe.each(['zh', 'en'])('sentences of %s', (lang) => {
  it.each(textsOf(lang))('%s', (marked) => {
    const text = marked.replaceAll('¦', '')
    const expected = marked.split('¦').map((sentence) => sentence.trim())
    expect(sentences(text, lang).map(({start, end}) => text.slice(start, end))).toEqual(expected)
  })

  it('holds every character that is not white space, in order', () => {
    const piece = fc.constantFrom(...'。！？….?!"”’」』（）() \n我a1B-—：', '. ', 'Mr. ', '"。')
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const found = sentences(text, lang)
          let at = 0
          for (const {start, end} of found) {
            expect(start).toBeLessThan(end)
            expect(text.slice(at, start).trim()).toBe('')
            at = end
          }

          expect(text.slice(at).trim()).toBe('')
        }
      )
    )
  })
})

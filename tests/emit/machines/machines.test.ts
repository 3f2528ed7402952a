import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {emitters} from '../../../pipeline/index.ts'
import type {Book} from '../../../pipeline/tree/index.ts'
import {interview, optionsFor} from '../book.ts'

/** The book, translated by two engines beside its translator. */
function book(): Book {
  const {metadata, ...rest} = interview()
  const machines = [
    {engine: 'deepl', date: '2026-01-02'},
    {engine: 'openai', model: 'gpt-4o', date: '2026-03-04'}
  ]
  return {...rest, metadata: {...metadata, machines}}
}

function made(colophon: boolean) {
  const options = {...optionsFor('columns'), colophon}
  const [epub] = emitters.epub(book(), options)
  const files = unzipSync(epub?.value as Uint8Array)
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  return {
    opf: text('EPUB/package.opf'),
    title: text('EPUB/title.xhtml'),
    html: String(emitters.html(book(), options)[0]),
    md: String(emitters.md(book(), options)[0])
  }
}

test('metadata name engine, model and date, with the role of a translator', () => {
  const {opf, html, md} = made(true)
  expect(opf).toContain(
    '<dc:contributor id="machine-2" xml:lang="en">gpt-4o (openai), machine translation</dc:contributor><meta property="role" refines="#machine-2" scheme="marc:relators">trl</meta><meta property="dcterms:date" refines="#machine-2">2026-03-04</meta>'
  )
  expect(opf).toContain('>deepl, machine translation</dc:contributor>')
  expect(opf).toContain('>陳梅</dc:contributor>')
  expect(html).toContain(
    '<meta content="gpt-4o (openai), machine translation of 2026-03-04" name="translator">'
  )
  expect(md).toContain(
    'translator:\n  - 陳梅 / Mei Tan\n  - deepl, machine translation of 2026-01-02\n  - gpt-4o (openai), machine translation of 2026-03-04\n'
  )
})

test('the colophon shows them beside the translator', () => {
  for (const page of [made(true).title, made(true).html]) {
    expect(page).toContain('機器翻譯')
    expect(page).toContain('gpt-4o (openai), 2026-03-04')
    expect(page).toContain('Mei Tan')
  }
})

test('without colophon the metadata are the same', () => {
  const [shown, bare] = [made(true), made(false)]
  expect(bare.opf).toBe(shown.opf)
  expect(bare.md).toBe(shown.md)
  expect(bare.html).toContain('name="translator"')
  for (const page of [bare.title, bare.html]) {
    expect(page).not.toContain('機器翻譯')
    expect(page).not.toContain('class="colophon"')
  }
})

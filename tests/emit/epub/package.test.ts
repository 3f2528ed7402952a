import {describe, expect, test} from 'vitest'
import {interview} from '../book.ts'
import {archiveOf, filesOf, textPagesOf} from '../outputs.ts'
import {anthology} from './books.ts'

const files = filesOf(interview(), 'columns')
const opf = files.get('EPUB/package.opf') ?? ''

describe('the container', () => {
  test('begins with its type, stored and without extra field', () => {
    const bytes = archiveOf(interview(), 'columns')
    const head = String.fromCharCode(...bytes.subarray(0, 58))
    expect(head.slice(0, 4)).toBe('PK\u0003\u0004')
    expect([...bytes.subarray(8, 10)]).toEqual([0, 0])
    expect([...bytes.subarray(28, 30)]).toEqual([0, 0])
    expect(head.slice(30)).toBe('mimetypeapplication/epub+zip')
  })

  test('holds what the package lists, in order', () => {
    expect([...files.keys()]).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/package.opf',
      'EPUB/nav.xhtml',
      'EPUB/toc.ncx',
      'EPUB/style.css',
      'EPUB/title.xhtml',
      'EPUB/text-1.xhtml',
      'EPUB/glossary.xhtml',
      'EPUB/images/1.png'
    ])
  })
})

describe('the package document', () => {
  test.each([
    '<dc:identifier id="identifier">urn:uuid:3d9a7a52-2f40-4f0b-9d0a-5d1a3c6a7e10</dc:identifier>',
    '<dc:title id="title-1" xml:lang="zh-Hant">讓舊報紙開口</dc:title>',
    '<meta property="title-type" refines="#title-1">main</meta>',
    '<meta property="alternate-script" refines="#title-1" xml:lang="en">Making old newspapers speak</meta>',
    '<dc:title id="title-2" xml:lang="en">Making old newspapers speak</dc:title>',
    '<dc:language>zh-Hant</dc:language><dc:language>en</dc:language>',
    '<dc:creator id="creator-1" xml:lang="zh-Hant">周予安</dc:creator>',
    '<meta property="role" refines="#creator-1" scheme="marc:relators">ivr</meta>',
    '<meta property="alternate-script" refines="#creator-1" xml:lang="en">Chow Yu-on</meta>',
    '<dc:contributor id="contributor-1" xml:lang="zh-Hant">陳梅</dc:contributor>',
    '<meta property="role" refines="#contributor-1" scheme="marc:relators">trl</meta>',
    '<dc:publisher>Harbour Press &amp; Sons</dc:publisher>',
    '<dc:rights>CC BY 4.0</dc:rights>',
    '<dc:date>2025-03-02</dc:date>',
    '<meta property="dcterms:modified">2025-03-02T00:00:00Z</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">alternativeText</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>'
  ])('says %s', (line) => {
    expect(opf).toContain(line)
  })

  test('claims no conformance that nobody has certified', () => {
    expect(opf).not.toContain('conformsTo')
  })

  test('leaves out a date that is none, and the fraction of an instant', () => {
    const book = interview()
    book.metadata = {...book.metadata, date: '二〇二五年春', modified: '2025-03-02T00:00:00.123Z'}
    const changed = filesOf(book, 'columns').get('EPUB/package.opf')
    expect(changed).not.toContain('dc:date')
    expect(changed).toContain('>2025-03-02T00:00:00Z<')
  })

  test('says nothing of pictures where there are none, and of words for them where some lack', () => {
    const none = interview()
    for (const node of none.chapters[0]?.tree.children ?? []) {
      if (node.type === 'turn') node.children = node.children.slice(0, 1)
    }

    expect(filesOf(none, 'columns').get('EPUB/package.opf')).not.toMatch(/visual|alternativeText/)
    const mute = interview()
    const text = JSON.stringify(mute.chapters[0]?.tree).replace('"alt":"膠卷"', '"alt":""')
    if (mute.chapters[0]) mute.chapters[0].tree = JSON.parse(text)
    const opfOfMute = filesOf(mute, 'columns').get('EPUB/package.opf')
    expect(opfOfMute).not.toContain('alternativeText')
    expect(opfOfMute).toContain('>textual,visual<')
  })
})

describe('navigation', () => {
  const nav = files.get('EPUB/nav.xhtml') ?? ''
  const lines = [...nav.matchAll(/<li><a href="([^"]+)">/g)].map(([, href]) => href)

  test('leads to each question and heading, and to the glossary', () => {
    expect(lines).toEqual([
      'text-1.xhtml',
      'text-1.xhtml#q1',
      'text-1.xhtml#q2',
      'text-1.xhtml#u15',
      'text-1.xhtml#q3',
      'glossary.xhtml'
    ])
  })

  test('names a question by its beginning in both languages, without notes', () => {
    expect(nav).toContain(
      '<span lang="zh-Hant" xml:lang="zh-Hant">文字辨識能讀多舊的報紙?我聽說有人把它叫做“讀字機”。</span> ' +
        '<span lang="en" xml:lang="en">How old a newspaper can character recognition read?</span>'
    )
  })

  test('has the landmarks', () => {
    const types = [...nav.matchAll(/<a epub:type="(\w+)"/g)].map(([, type]) => type)
    expect(types).toEqual(['titlepage', 'toc', 'bodymatter', 'glossary'])
  })

  test('is there for older readers too', () => {
    const ncx = files.get('EPUB/toc.ncx') ?? ''
    const hrefs = [...ncx.matchAll(/<content src="([^"]+)"/g)].map(([, src]) => src)
    expect(hrefs).toEqual(lines)
    expect(ncx).toContain('name="dtb:depth"')
  })
})

describe('the pages', () => {
  test('name the language of every text twice, for HTML and for XML', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.xhtml')) continue
      const tags = [...text.matchAll(/<\w+[^>]* lang="([^"]+)"[^>]*>/g)]
      expect(tags.length).toBeGreaterThan(0)
      for (const [tag, lang] of tags) expect(tag).toContain(` xml:lang="${lang}"`)
    }
  })

  test('link the first occurrence of a concept in each turn and side, and link back once a turn', () => {
    const text = textPagesOf(interview(), 'columns')
    const refs = [...text.matchAll(/<a href="glossary\.xhtml#([^"]+)"[^>]* id="([^"]+)"/g)]
    expect(refs.map(([, concept, id]) => `${id} ${concept}`)).toEqual([
      't1-s-harbour-library concept-harbour-library',
      't1-s-character-recognition concept-character-recognition',
      't1-t-harbour-library concept-harbour-library',
      't1-t-character-recognition concept-character-recognition',
      't2-s-character-recognition concept-character-recognition',
      't2-t-character-recognition concept-character-recognition',
      't3-s-character-recognition concept-character-recognition'
    ])
    const glossary = files.get('EPUB/glossary.xhtml') ?? ''
    const backs = [...glossary.matchAll(/href="text-1\.xhtml#([^"]+)" role="doc-backlink"/g)]
    expect(backs.map(([, id]) => id)).toEqual([
      't1-s-harbour-library',
      't1-s-character-recognition',
      't2-s-character-recognition',
      't3-s-character-recognition'
    ])
    expect(glossary).not.toContain('never')
  })

  test('of a long chapter stay small, and their links find each other', () => {
    const pages = [...filesOf(anthology(200), 'columns')].filter(([path]) => path.includes('text-'))
    expect(pages.length).toBeGreaterThan(4)
    for (const [, text] of pages) {
      expect(new TextEncoder().encode(text).length).toBeLessThan(250_000)
    }

    const ids = new Map(
      pages.flatMap(([path, text]) =>
        [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => [id, path.slice(5)] as const)
      )
    )
    for (const [path, text] of pages) {
      for (const [, file, id = ''] of text.matchAll(/<a href="(text-\d+\.xhtml)?#([^"]+)"/g)) {
        expect([id, file ?? path.slice(5)]).toEqual([id, ids.get(id)])
      }
    }
  })
})

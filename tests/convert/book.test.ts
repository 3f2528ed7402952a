import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {convertBook} from '../../pipeline/convert/index.ts'
import type {Book} from '../../pipeline/tree/index.ts'
import {markdownOf, treeOf} from '../trees.ts'

const glossary = new Map()
const book: Book = {
  metadata: {
    identifier: 'urn:example:发展',
    title: {zh: '头发与发展', en: 'Hair and 发展'},
    languages: {source: 'zh-Hans-CN', target: 'en'},
    creators: [{name: {zh: '范里', en: 'Fan Li'}, role: 'aut'}],
    contributors: [{name: {en: 'Ada'}, role: 'trl'}],
    modified: '2026-01-01T00:00:00Z'
  },
  chapters: [
    {
      tree: treeOf('范里说发展。', {lang: 'zh-Hans-CN', speakers: ['范里']}),
      file: new VFile()
    }
  ]
}

test('converts a book with its title and its people', () => {
  const {metadata, chapters} = convertBook(book, {script: 'zh-TW', glossary})
  expect(metadata).toEqual({
    identifier: 'urn:example:发展',
    title: {zh: '頭髮與發展', en: 'Hair and 发展'},
    languages: {source: 'zh-Hant-TW', target: 'en'},
    creators: [{name: {zh: '范里', en: 'Fan Li'}, role: 'aut'}],
    contributors: [{name: {en: 'Ada'}, role: 'trl'}],
    modified: '2026-01-01T00:00:00Z'
  })
  expect(chapters.map(({tree}) => markdownOf(tree))).toEqual(['范里說發展。'])
})

test('leaves the given book as it is', () => {
  const before = structuredClone(book.chapters[0]?.tree)
  convertBook(book, {script: 'zh-TW', glossary})
  expect(book.chapters[0]?.tree).toEqual(before)
  expect(book.metadata.languages.source).toBe('zh-Hans-CN')
})

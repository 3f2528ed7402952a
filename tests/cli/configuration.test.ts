import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {inFolder, listFolder} from './folder.ts'
import {run} from './run.ts'

const configuration = `title: {zh: 石嶼夜話, en: Islet Nights}
creators:
  - {name: {zh: 潮聲月刊, en: Tidal Monthly}, role: aut}
contributors: {name: {zh: 何照, en: He Zhao}, role: ivr}
translator: Ida Brook
publisher: Islet Press
source: https://example.org/islet
rights: CC BY 4.0
date: 2026-03-02
identifier: urn:isbn:9780000000002
language: {source: zh-TW, target: en-GB}
encoding: {source: utf-8, target: utf-8}
labels: {question: 訪問者, answer: 守燈人}
translation: english/lighthouse.en.md
glossary: terms
severities: {doubtful-pair: info}
format: [md, epub]
layout: stacked
out: ../book
`

const described = [
  {name: 'texts/duizhao.yaml', text: configuration},
  {name: 'texts/lighthouse.zh.txt', copy: 'lighthouse.zh.txt'},
  {name: 'texts/english/lighthouse.en.md', copy: 'lighthouse.en.md'},
  {name: 'texts/terms/lighthouse.yaml', copy: 'lighthouse.terms.yaml'}
]

test('every field of the configuration is used, and its paths begin at its folder', async () => {
  await inFolder([], described, async (folder) => {
    const {exit, stdout, stderr} = await run(['build', 'texts/lighthouse.zh.txt'], folder)
    expect(stderr).toBe('')
    expect(exit).toBe(0)
    expect(stdout).toBe(
      [
        '12 source blocks: 12 given; no findings',
        ...['lighthouse.md', 'lighthouse.epub', 'report.json'].map((name) =>
          path.join('book/lighthouse', name)
        ),
        ''
      ].join('\n')
    )
    const files = listFolder(path.join(folder, 'book/lighthouse'))
    const markdown = String(files.get('lighthouse.md'))
    for (const words of [
      'layout: stacked',
      'source: zh-TW',
      'target: en-GB',
      '石嶼夜話',
      'Islet Nights'
    ]) {
      expect(markdown).toContain(words)
    }

    const archive = unzipSync(files.get('lighthouse.epub') ?? Buffer.alloc(0))
    const opf = strFromU8(archive['EPUB/package.opf'] ?? new Uint8Array())
    for (const words of [
      '石嶼夜話',
      'Islet Nights',
      '潮聲月刊',
      'Tidal Monthly',
      'He Zhao',
      '>ivr<',
      'Ida Brook',
      '>trl<',
      'Islet Press',
      'https://example.org/islet',
      'CC BY 4.0',
      '>2026-03-02<',
      '2026-03-02T00:00:00Z',
      'urn:isbn:9780000000002',
      '<dc:language>zh-TW<',
      '<dc:language>en-GB<'
    ]) {
      expect(opf).toContain(words)
    }
  })
})

test('an option wins over the configuration', async () => {
  await inFolder([], described, async (folder) => {
    const words = ['--format', 'html', '--layout', 'reveal', '--out', 'elsewhere']
    const {exit} = await run(['build', 'texts/lighthouse.zh.txt', ...words], folder)
    expect(exit).toBe(0)
    expect([...listFolder(path.join(folder, 'elsewhere')).keys()].toSorted()).toEqual([
      'lighthouse/',
      'lighthouse/lighthouse.html',
      'lighthouse/report.json'
    ])
  })
})

test('labels of the configuration are labels', async () => {
  const files = [
    {name: 'duizhao.yaml', text: 'labels: {question: 岸上, answer: [塔裡, 船上]}\n'},
    {name: 'a.txt', text: '夜話\n\n岸上：看得見嗎？\n\n塔裡：看得見。\n\n船上：我也是。\n'}
  ]
  await inFolder([], files, async (folder) => {
    const {stdout} = await run(['inspect', 'a.txt', '--after', 'turns'], folder)
    const tree = JSON.parse(stdout) as {children: Array<{role: string; speaker?: string}>}
    expect(tree.children.map(({role}) => role)).toEqual(['other', 'question', 'answer', 'answer'])
  })
})

test('front matter says what the configuration does not', async () => {
  const front = `---
title: 霧中的燈
author: 郭海生
translator: Ida Brook
publisher: Islet Press
date: 2026-03-01T08:00:00+08:00
lang: zh-HK
tags: [燈塔]
---

三月一日起，石嶼燈塔改由電腦看守。
`
  const files = [
    {name: 'fog.md', text: front},
    {
      name: 'fog.en.md',
      text: '---\ntitle: A Light in the Fog\n---\n\nFrom March 1, the Stone Islet lighthouse has been watched by a computer.\n'
    }
  ]
  await inFolder([], files, async (folder) => {
    const words = ['build', 'fog.md', '-t', 'fog.en.md', '--format', 'epub']
    const {exit, stderr} = await run(words, folder)
    expect(stderr).toBe('')
    expect(exit).toBe(0)
    const epub = listFolder(path.join(folder, 'output/fog')).get('fog.epub')
    const opf = strFromU8(unzipSync(epub ?? Buffer.alloc(0))['EPUB/package.opf'] ?? Buffer.alloc(0))
    for (const one of ['霧中的燈', 'A Light in the Fog', '郭海生', 'Ida Brook', 'Islet Press']) {
      expect(opf).toContain(one)
    }

    expect(opf).toContain('>2026-03-01<')
    expect(opf).toContain('<dc:language>zh-HK<')
  })
})

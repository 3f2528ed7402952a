import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {openGlossary} from '../../src/glossary/store.ts'
import {startReview} from '../../src/review-server/index.ts'
import {reviewOf} from '../../src/review-server/reviewing.ts'
import {treeOfBlocks} from '../glossary/extract/tree-of-blocks.ts'

/** A small glossary of a harbour, with every kind of thing that waits for a person. */
export const harbour = `# Of the north coast.
domain: harbour
concepts:
  - id: tide-mill
    kind: place
    review: proposed # by the miller
    terms:
      zh: [潮汐磨坊]
      en: [tide mill, tidal mill]
  - id: harbour-master
    kind: person
    review: candidate
    terms: {zh: [港務長], en: [harbour master]}
  - id: ebb
    kind: term
    review: approved
    terms: {zh: [退潮], en: [ebb, {term: low water, status: deprecated}]}
    source: [{title: An almanac, url: 'https://example.org/almanac', accessed: 2026-01-31}]
  - id: port-office
    kind: organisation
    review: proposed
    terms: {zh: [港務局], en: [port office]}
  - id: port-bureau
    kind: organisation
    review: proposed
    terms: {zh: [港務局], en: [port bureau]}
`

const zh = `潮汐磨坊在退潮時不轉。港務長說，潮汐磨坊很舊。

退潮的時候，港務局的船進不來。

港務長修好了潮汐磨坊。`
const en = `The tide mill does not turn at ebb. The harbour master says that the tidal mill is old.

At low water the boats of the port office cannot come in.

The port captain has repaired the windmill.`

export interface Setting {
  folder: string
  file: string
  url: string
  read: () => string
  close: () => Promise<void>
}

/** Start a server for a glossary in a folder of its own. */
export async function startSetting(text = harbour, by = 'Lan'): Promise<Setting> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-review-'))
  const file = path.join(folder, 'harbour.yaml')
  writeFileSync(file, text)
  const store = await openGlossary([folder])
  const texts = [{name: 'harbour.md', tree: treeOfBlocks(zh, en)}]
  const now = () => '2026-11-26T10:00:00.000Z'
  const server = await startReview(reviewOf(store, texts, {by, now}), {host: '127.0.0.1', port: 0})
  return {
    folder,
    file,
    url: server.url,
    read: () => readFileSync(file, 'utf8'),
    close: async () => {
      await server.close()
      rmSync(folder, {recursive: true, force: true})
    }
  }
}

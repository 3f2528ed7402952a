import {spawn} from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {hostname, tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {afterAll, expect, test} from 'vitest'
import {newGlossaryFile} from '../../pipeline/glossary/edit/index.ts'
import {parseGlossary} from '../../pipeline/glossary/parse.ts'
import {comment, decide} from '../../pipeline/glossary/review/decide.ts'
import type {RawConcept} from '../../pipeline/glossary/schema.ts'
import {openGlossary, StaleChange} from '../../src/glossary/store.ts'
import {harbour} from './setting.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-store-'))
const doing = {by: 'Lan', at: '2026-11-26T10:00:00Z'}
let count = 0

afterAll(() => rmSync(folder, {recursive: true, force: true}))

function fileOf(text: string): string {
  const file = path.join(folder, `${count++}.yaml`)
  writeFileSync(file, text)
  return file
}

const approve = (concept: RawConcept) => decide(concept, {review: 'approved'}, doing)

test('a change from an older state is refused, and says what is there now', async () => {
  const file = fileOf(harbour)
  const [one, other] = [await openGlossary([file]), await openGlossary([file])]
  const revision = one.held('ebb')?.revision ?? ''
  await one.change([{id: 'ebb', revision, edit: (raw) => comment(raw, 'One.', doing)}])
  const late = other.change([{id: 'ebb', revision, edit: (raw) => comment(raw, 'Two.', doing)}])
  await expect(late).rejects.toThrow(StaleChange)
  const error: unknown = await late.catch((reason: unknown) => reason)
  expect(error).toMatchObject({now: {concept: {discussion: [{text: 'One.'}]}}})
  expect(readFileSync(file, 'utf8')).not.toContain('Two.')
})

test('changes of several at once are all there', async () => {
  const file = fileOf(harbour)
  const stores = [await openGlossary([file]), await openGlossary([file])]
  const ids = ['tide-mill', 'harbour-master', 'port-office', 'port-bureau']
  await Promise.all(
    ids.map((id, index) => {
      const store = stores[index % 2]!
      const revision = store.held(id)?.revision ?? ''
      return store.change([{id, revision, edit: approve}])
    })
  )
  const reviews = [...parseGlossary([{path: file, text: readFileSync(file, 'utf8')}]).values()]
  expect(reviews.map(({review}) => review)).toEqual(Array(5).fill('approved'))
})

test('of changes in two files none is made where one is stale', async () => {
  const own = mkdtempSync(path.join(folder, 'two-'))
  const [north, south] = [path.join(own, 'north.yaml'), path.join(own, 'south.yaml')]
  writeFileSync(north, harbour)
  writeFileSync(south, harbour.replaceAll('- id: ', '- id: south-'))
  const store = await openGlossary([own])
  const changes = ['ebb', 'south-ebb'].map((id) => {
    const revision = store.held(id)?.revision ?? ''
    return {id, revision, edit: (raw: RawConcept) => comment(raw, 'Both.', doing)}
  })
  const other = await openGlossary([own])
  await other.change(changes.slice(1))
  await expect(store.change(changes)).rejects.toThrow(StaleChange)
  expect(readFileSync(north, 'utf8')).toBe(harbour)
  const revision = store.held('south-ebb')?.revision ?? ''
  await store.change([changes[0]!, {...changes[1]!, revision}])
  expect(readFileSync(north, 'utf8')).toContain('text: Both.')
  expect(readFileSync(south, 'utf8').match(/text: Both\./g)).toHaveLength(2)
})

test('several changes of one concept follow each other', async () => {
  const file = fileOf(harbour)
  const store = await openGlossary([file])
  const revision = store.held('ebb')?.revision ?? ''
  const says = ['One.', 'Two.'].map((text) => (raw: RawConcept) => comment(raw, text, doing))
  await store.change(says.map((edit) => ({id: 'ebb', revision, edit})))
  const {discussion = []} = store.held('ebb')?.concept ?? {}
  expect(discussion.map(({text}) => text)).toEqual(['One.', 'Two.'])
})

test('a revision is that of what a concept says, not of how it is written', async () => {
  const file = fileOf(harbour)
  const store = await openGlossary([file])
  const before = store.held('tide-mill')?.revision
  const [kind, review] = ['    kind: place\n', '    review: proposed # by the miller\n']
  writeFileSync(file, harbour.replace(kind + review, review + kind))
  expect(await store.refresh()).toBe(true)
  expect(store.held('tide-mill')?.revision).toBe(before)
})

test('the lock of a process that is gone holds nobody up', async () => {
  const file = fileOf(harbour)
  const store = await openGlossary([file])
  const gone = spawn(process.execPath, ['--version'])
  await new Promise((resolve) => gone.on('close', resolve))
  const lock = path.join(folder, `.${path.basename(file)}.lock`)
  writeFileSync(lock, `${gone.pid}@${hostname()}`)
  const revision = store.held('ebb')?.revision ?? ''
  await store.change([{id: 'ebb', revision, edit: approve}])
  expect(readdirSync(folder)).not.toContain(path.basename(lock))
})

test('the glossary of an installed package is not changed', async () => {
  const own = path.join(mkdtempSync(path.join(folder, 'package-')), 'node_modules/mill/glossary')
  mkdirSync(own, {recursive: true})
  const file = path.join(own, 'harbour.yaml')
  writeFileSync(file, harbour)
  const store = await openGlossary([own])
  const revision = store.held('tide-mill')?.revision ?? ''
  const change = store.change([{id: 'tide-mill', revision, edit: approve}])
  await expect(change).rejects.toThrow(/which an installed package owns/)
  expect(readFileSync(file, 'utf8')).toBe(harbour)
})

test('what breaks the schema is not written', async () => {
  const file = fileOf(harbour)
  const store = await openGlossary([file])
  const revision = store.held('ebb')?.revision ?? ''
  const edit = (raw: RawConcept) => ({...raw, terms: {fr: ['jusant']}})
  await expect(store.change([{id: 'ebb', revision, edit}])).rejects.toThrow(
    /expected `zh…` or `en…`/
  )
  expect(readFileSync(file, 'utf8')).toBe(harbour)
})

test('a link that leads elsewhere is refused', async () => {
  const link = path.join(folder, 'link.yaml')
  symlinkSync(fileOf(harbour), link)
  await expect(openGlossary([link])).rejects.toThrow(/Unexpected link/)
  rmSync(link)
})

test('a kill at any moment leaves a valid file', async () => {
  const own = mkdtempSync(path.join(folder, 'kill-'))
  const file = path.join(own, 'harbour.yaml')
  writeFileSync(file, harbour)
  const script = path.join(import.meta.dirname, 'write-on.ts')
  for (let round = 0; round < 6; round++) {
    const child = spawn(process.execPath, [script, file])
    let written = 0
    child.stdout.on('data', () => {
      if (++written > 2 + 3 * round) child.kill('SIGKILL')
    })
    await new Promise((resolve) => child.on('close', resolve))
    const {size} = parseGlossary([{path: file, text: readFileSync(file, 'utf8')}])
    expect(size).toBe(5)
  }

  const store = await openGlossary([own])
  const revision = store.held('ebb')?.revision ?? ''
  await store.change([{id: 'ebb', revision, edit: (raw) => comment(raw, 'Last.', doing)}])
  expect(readFileSync(file, 'utf8')).toContain('text: Last.')
  expect(readdirSync(own).filter((name) => name.endsWith('.lock'))).toEqual([])
}, 60_000)

test('five thousand concepts are changed one by one', async () => {
  const concepts = Array.from({length: 5000}, (_, index): RawConcept => {
    const terms = {zh: [`詞語${index}`], en: [`term ${index}`]}
    return {id: `c-${index}`, kind: 'term', review: 'candidate', terms}
  })
  const file = fileOf(newGlossaryFile('many', concepts))
  const before = readFileSync(file, 'utf8')
  const store = await openGlossary([file])
  for (const id of ['c-0', 'c-2500', 'c-4999']) {
    await store.change([{id, revision: store.held(id)?.revision ?? '', edit: approve}])
  }

  expect(store.glossary().size).toBe(5000)
  const lines = new Set(before.split('\n'))
  const added = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !lines.has(line))
  expect(added.filter((line) => line.includes('review: approved'))).toHaveLength(3)
  expect(added).toHaveLength(9)
})

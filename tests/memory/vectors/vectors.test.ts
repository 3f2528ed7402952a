import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {InputError} from '../../../pipeline/tree/input-error.ts'
import {KeptVectors} from '../../../src/memory/kept-vectors.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-vectors-'))
let count = 0
const newPlace = () => ({
  option: path.join(folder, String(count++), 'memory.sqlite'),
  configured: undefined
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('a memory is made once there is something to keep', async () => {
  const place = newPlace()
  const vectors = new KeptVectors(place)
  expect(await vectors.get('server model', ['早安'])).toEqual(new Map())
  expect(existsSync(path.dirname(place.option))).toBe(false)
  await vectors.set('server model', new Map([['早安', Float32Array.of(0.6, 0.8)]]))
  vectors.close()
  const later = new KeptVectors(place)
  expect(await later.get('server model', ['晚安', '早安'])).toEqual(
    new Map([['早安', Float32Array.of(0.6, 0.8)]])
  )
  expect(await later.get('server other', ['早安'])).toEqual(new Map())
  later.close()
})

test('the last vector of a text counts', async () => {
  const vectors = new KeptVectors(newPlace())
  await vectors.set('model', new Map([['早安', Float32Array.of(1, 0)]]))
  await vectors.set('model', new Map([['早安', Float32Array.of(0, 1)]]))
  expect(await vectors.get('model', ['早安'])).toEqual(new Map([['早安', Float32Array.of(0, 1)]]))
  vectors.close()
})

test('every number of every text comes back', async () => {
  const vectors = new KeptVectors(newPlace())
  const entries = fc.dictionary(
    fc.string({unit: 'grapheme'}),
    fc.float32Array({minLength: 1, maxLength: 8, noNaN: true})
  )
  await fc.assert(
    fc.asyncProperty(fc.uuid(), entries, async (model, all) => {
      const known = new Map(Object.entries(all))
      await vectors.set(model, known)
      expect(await vectors.get(model, [...known.keys()])).toEqual(known)
    })
  )
  vectors.close()
})

test('a memory that cannot be made is named', async () => {
  const vectors = new KeptVectors({option: '/dev/null/memory.sqlite', configured: undefined})
  const set = vectors.set('model', new Map([['早安', Float32Array.of(1)]]))
  await expect(set).rejects.toThrow(InputError)
  await expect(set).rejects.toThrow('Cannot make the memory `/dev/null/memory.sqlite`')
})

import {expect, test} from 'vitest'
import {planImport} from '../../../pipeline/glossary/exchange/plan.ts'
import {toConcept} from '../../../pipeline/glossary/parse.ts'
import type {RawConcept} from '../../../pipeline/glossary/schema.ts'
import {chosenSteps} from '../../../src/commands/glossary/chosen.ts'

const doing = {by: 'Lan', at: '2026-11-26T10:00:00Z'}
const ours: RawConcept[] = [
  {
    id: 'ebb',
    kind: 'term',
    review: 'approved',
    terms: {'zh-TW': ['退潮'], en: ['ebb', {term: 'ebbing', status: 'forbidden'}]}
  },
  {id: 'mill', kind: 'place', review: 'proposed', terms: {zh: ['磨坊'], en: ['mill']}, note: 'Old.'}
]

function planOf(incoming: Array<Pick<RawConcept, 'terms'> & Partial<RawConcept>>, trust = false) {
  const raws = new Map(ours.map((raw) => [raw.id, raw]))
  const glossary = new Map(ours.map((raw) => [raw.id, toConcept(raw, 'd')]))
  const concepts = incoming.map((one): RawConcept => ({
    id: 'x',
    kind: 'term',
    review: 'approved',
    ...one
  }))
  return planImport(glossary, raws, {concepts, domains: new Map()}, {doing, trust})
}

test('what we have, in either script and any region, is the same', () => {
  expect(
    planOf([{terms: {zh: ['退潮'], en: ['Ebb']}}]).map(({action, id}) => [action, id])
  ).toEqual([['same', 'ebb']])
})

test('what is new is added as a proposal, under an id of its own', () => {
  const [step] = planOf([{id: 'mill', terms: {zh: ['潮汐'], en: ['tide']}}])
  expect(step).toMatchObject({action: 'add', id: 'mill-2', concept: {review: 'proposed'}})
  const [trusted] = planOf([{id: 'mill', terms: {zh: ['潮汐'], en: ['tide']}}], true)
  expect(trusted).toMatchObject({concept: {review: 'approved'}})
})

test('a further term changes a proposal, and nothing that we have is lost', () => {
  const [step] = planOf([{terms: {zh: ['磨坊', '磨房'], en: ['mill']}, note: 'New.'}])
  expect(step).toMatchObject({
    action: 'change',
    id: 'mill',
    concept: {
      kind: 'place',
      note: 'Old.',
      terms: {zh: ['磨坊', {term: '磨房', status: 'admitted'}], en: ['mill']}
    }
  })
})

test('what would change an approved concept, or forbids what we want, contradicts', () => {
  const steps = planOf([
    {terms: {zh: ['退潮', '落潮'], en: ['ebb']}},
    {terms: {zh: ['退潮'], en: ['ebb', 'ebbing']}},
    {terms: {zh: ['退潮'], en: ['falling tide']}}
  ])
  expect(steps.map(({action, reason}) => [action, reason])).toEqual([
    [
      'contradict',
      expect.stringContaining('would be zh-TW: 退潮; en: ebb, ebbing (forbidden); zh: 落潮')
    ],
    ['contradict', '`ebbing` is forbidden here and admitted there'],
    ['contradict', 'zh: 退潮; en: falling tide; the Chinese is that of `ebb`']
  ])
})

test('steps are chosen by number and by kind', () => {
  const steps = planOf([
    {terms: {zh: ['潮汐'], en: ['tide']}},
    {terms: {zh: ['磨坊', '磨房'], en: ['mill']}},
    {terms: {zh: ['退潮', '落潮'], en: ['ebb']}}
  ])
  const chosen = (choice: string) => chosenSteps(choice, steps).map(({number}) => number)
  expect(chosen('all')).toEqual([1, 2])
  expect(chosen('contradict,1')).toEqual([1, 3])
  expect(chosen('2-3')).toEqual([2, 3])
  for (const wrong of ['0', '2-9', 'x', '']) {
    expect(() => chosen(wrong)).toThrow(/in `--apply`, expected `all`.*numbers from 1 to 3/)
  }
})

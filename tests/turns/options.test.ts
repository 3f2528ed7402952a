import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {findingsOf} from '../../pipeline/tree/index.ts'
import type {TurnsOptions} from '../../pipeline/turns/index.ts'
import {flatten, turnsOfFile} from './flat.ts'

function find(value: string, options?: TurnsOptions) {
  const file = new VFile({path: 'text.txt', value})
  const {speakers, turns} = flatten(turnsOfFile(file, options), true)
  const labels = turns.map(({role, speaker, label}) => ({role, speaker, label}))
  return {speakers, labels, findings: findingsOf(file)}
}

const lighthouse = `燈塔

領航：今晚有霧。

領航：能見度不到一百公尺。

燈火：收到。`

it('takes labels that the options name', () => {
  const {labels} = find(lighthouse, {labels: {question: ['領航'], answer: ['燈火']}})
  expect(labels).toEqual([
    {role: 'other', speaker: undefined, label: undefined},
    {role: 'question', speaker: '領航', label: '領航：'},
    {role: 'question', speaker: '領航', label: '領航：'},
    {role: 'answer', speaker: '燈火', label: '燈火：'}
  ])
})

it('ties labels to the speakers that the options name', () => {
  const interview = '渡口\n\n問：水深嗎？\n\n老艄：深。\n\n問：有多深？\n\n老艄：沒有量過。'
  const {speakers, labels} = find(interview, {
    speakers: [{name: '康以安', latin: 'Kang Yi-an', labels: ['老艄']}]
  })
  expect(speakers).toEqual([{name: '康以安', latin: 'Kang Yi-an'}])
  expect(labels.at(-1)).toEqual({role: 'answer', speaker: '康以安', label: '老艄：'})
})

it('warns of a label that stands once and is taken, with its place', () => {
  const {findings, labels} = find(
    '水門\n\n主持人：請兩位談談水門。\n\n方一舟：水門太窄。\n\n主持人：太窄嗎？\n\n方一舟：是的。\n\n許小蟬：我看剛好。'
  )
  expect(labels.at(-1)?.speaker).toBe('許小蟬')
  expect(findings).toMatchObject([
    {rule: 'unknown-speaker', severity: 'warning', actual: '許小蟬', place: {start: {line: 11}}}
  ])
  expect(findings[0]?.reason).toContain('taken for a speaker')
})

it('warns of a label that stands once and is left as text', () => {
  const {findings, labels} = find('水門\n\n這一帶的水門都很窄。\n\n許小蟬：我看剛好。')
  expect(labels).toEqual([{role: 'other', speaker: undefined, label: undefined}])
  expect(findings).toMatchObject([{rule: 'unknown-speaker', actual: '許小蟬'}])
  expect(findings[0]?.reason).toContain('taken for text')
})

it('has no finding where the text introduces its speakers', () => {
  const {findings} = find(
    '水門\n\n許小蟬管水門三十年。\n\n問：水門太窄嗎？\n\n許小蟬：我看剛好。\n\n問：為什麼？\n\n（沉默）'
  )
  expect(findings).toEqual([])
})

it('takes a first line that asks for a question, not for a title', () => {
  const {labels} = find('問：誰點的燈？\n\n答：看守人。\n\n問：誰熄的燈？\n\n答：風。')
  expect(labels.map(({role}) => role)).toEqual(['question', 'answer', 'question', 'answer'])
})

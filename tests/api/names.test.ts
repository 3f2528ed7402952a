import {expect, test} from 'vitest'

test('the order of the pipeline shows these names', async () => {
  expect(Object.keys(await import('../../pipeline/index.ts')).toSorted()).toEqual([
    'emitters',
    'judgeOf',
    'markedCopy',
    'read',
    'stagesOfPair',
    'stagesOfText'
  ])
})

test('the tree shows these names', async () => {
  expect(Object.keys(await import('../../pipeline/tree/index.ts')).toSorted()).toEqual([
    'InputError',
    'blockText',
    'countTermsOn',
    'escapeText',
    'findingsOf',
    'ledgerOf',
    'markRanges',
    'parseBlocks',
    'parseMarkdown',
    'report',
    'runningText',
    'sourceOf',
    'targetOf',
    'turnsOf',
    'unitsOf'
  ])
})

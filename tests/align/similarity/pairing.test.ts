import {describe, expect, test} from 'vitest'
import {beginLines, compareLines, finishLines} from '../../../pipeline/align/index.ts'
import {loadDictionary} from '../../../src/data/dictionary.ts'
import {lines} from './lines.ts'
import {StandIn} from './stand-in.ts'

const evidence = {dictionary: await loadDictionary(), source: 'zh-Hant', target: 'en'}

const {zh, en, meaningOf, beads: wanted} = lines

async function pairedBy(similarity: StandIn) {
  const begun = beginLines(zh, en, evidence)
  return finishLines(begun, await compareLines(begun, similarity))
}

const shapes = (beads: ReadonlyArray<{source: number[]; target: number[]}>) =>
  beads.map(({source, target}) => `${source}-${target}`)

describe('pairing by what texts mean', () => {
  test('finds what words cannot', async () => {
    expect(shapes(await pairedBy(new StandIn(meaningOf)))).toEqual(wanted)
    expect(shapes(finishLines(beginLines(zh, en, evidence)))).not.toEqual(wanted)
  })

  test('goes both ways', async () => {
    const begun = beginLines(en, zh, {...evidence, source: 'en', target: 'zh-Hant'})
    const beads = finishLines(begun, await compareLines(begun, new StandIn(meaningOf)))
    const turned = beads.map(({source, target}) => ({source: target, target: source}))
    expect(shapes(turned).toSorted()).toEqual(wanted.toSorted())
  })

  test('hears nothing from vectors that mean nothing', async () => {
    const without = shapes(finishLines(beginLines(zh, en, evidence)))
    expect(shapes(await pairedBy(new StandIn((text) => text)))).toEqual(without)
  })

  test('asks nothing of texts that are too short to learn from', async () => {
    const similarity = new StandIn(meaningOf)
    const begun = beginLines(['早安。', '再見。'], ['Good morning.', 'Goodbye.'], evidence)
    expect(await compareLines(begun, similarity)).toBeUndefined()
    expect(similarity.asked).toEqual([])
  })
})

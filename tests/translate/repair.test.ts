import {expect, test} from 'vitest'
import {InMemory} from '../memory/contract/in-memory.ts'
import {glossary, say, text} from './bees.ts'
import {Scripted, translateText} from './setting.ts'

test('repairs a term once, and keeps what the server refuses twice with its finding', async () => {
  const engine = new Scripted((unit, request, batch) =>
    unit.id === 'u4' ? 'A swarm needs twenty kilograms.' : say(unit, request, batch)
  )
  const {rows, findings} = await translateText({text, engine, glossary})
  expect(engine.ids).toEqual(['s2 u1 u2 u3 u4 u5 u6', 'u4'])
  expect(engine.asked[1]?.units[0]?.draft?.value).toBe('A swarm needs twenty kilograms.')
  expect(rows[3]?.[1]).toBe('A swarm needs twenty kilograms.')
  expect(findings).toContain('u4 term-forbidden')
})

test('takes a repair only where the fault goes and no other comes', async () => {
  const mended = async (repair: string) => {
    const engine = new Scripted((unit, request, batch) =>
      unit.id !== 'u4'
        ? say(unit, request, batch)
        : request > 1
          ? repair
          : 'A swarm needs twenty kilograms.'
    )
    const {rows, outcome} = await translateText({text, engine, glossary})
    return {target: rows[3]?.[1], faulty: outcome.faulty}
  }
  expect(await mended('A colony needs twenty kilograms.')).toEqual({
    target: 'A colony needs twenty kilograms.',
    faulty: 0
  })
  expect(await mended('A colony needs thirty kilograms.')).toEqual({
    target: 'A swarm needs twenty kilograms.',
    faulty: 1
  })
})

test('a changed glossary makes stale what it touches, and only that is asked again', async () => {
  const memory = new InMemory()
  await translateText({text, engine: new Scripted(say), memory, glossary})
  const changed = glossary.replace('colony', 'bee family')
  const engine = new Scripted(() => 'A bee family needs twenty kilograms.')
  const {rows} = await translateText({text, engine, memory, glossary: changed})
  expect(engine.ids).toEqual(['u4'])
  expect(rows[3]?.[1]).toBe('A bee family needs twenty kilograms.')
  const again = new Scripted(() => undefined)
  await translateText({text, engine: again, memory, glossary: changed})
  expect(again.asked).toEqual([])
})

test('where a repair is refused or too long, the draft stands, and the rest is mended', async () => {
  const both = `${text}\n答：兩個蜂群。\n`
  const draft = (value: string) =>
    value.startsWith('一') ? 'A swarm needs twenty kilograms.' : 'Two swarms.'
  for (const fault of ['refused', 'too-long'] as const) {
    const engine = new Scripted(
      (unit, request, batch) => {
        if (!unit.value.includes('蜂群')) return say(unit, request, batch)
        return unit.draft ? 'Two colonies.' : draft(unit.value)
      },
      {
        fault: (_, {units}) =>
          units.some((unit) => unit.draft && unit.value.startsWith('一')) ? fault : undefined
      }
    )
    const {rows, findings} = await translateText({text: both, engine, glossary})
    expect(engine.ids.slice(1)).toEqual(['u4 u7', 'u4', 'u7'])
    expect(rows[3]?.[1]).toBe('A swarm needs twenty kilograms.')
    expect(rows[6]?.[1]).toBe('Two colonies.')
    expect(findings).toContain('u4 term-forbidden')
  }
})

test('what is outdated stays where only something spoilt comes, and is not asked for each time', async () => {
  const memory = new InMemory()
  await translateText({text, engine: new Scripted(say), memory, glossary})
  const changed = glossary.replace('colony', 'bee family')
  const engine = new Scripted(({value}) => value)
  const {rows, findings} = await translateText({text, engine, memory, glossary: changed})
  expect(rows[3]?.[1]).toBe('A colony needs twenty kilograms.')
  expect(findings).toEqual(['u4 term-missing'])
  expect(engine.ids).toEqual(['u4', 'u4', 'u4', 'u4'])
  expect(engine.asked[3]?.units[0]?.draft?.value).toBe('A colony needs twenty kilograms.')
  const again = new Scripted(say)
  await translateText({text, engine: again, memory, glossary: changed})
  expect(again.asked).toEqual([])
})

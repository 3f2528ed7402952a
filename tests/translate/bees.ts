import type {Say} from './setting.ts'

/** An interview, and what an engine says of it. */
export const text = `# 蜂巢

問：蜜蜂冬天吃什麼？

林曉雲：吃蜂蜜。

一個蜂群要二十公斤。

問：會死很多嗎？

林曉雲：會。
`

const english = new Map([
  ['蜂巢', 'The Hive'],
  ['# 蜂巢', '# The Hive'],
  ['蜜蜂冬天吃什麼？', 'What do bees eat in winter?'],
  ['吃蜂蜜。', 'Honey.'],
  ['一個蜂群要二十公斤。', 'A colony needs twenty kilograms.'],
  ['會死很多嗎？', 'Do many die?'],
  ['會。', 'Yes.'],
  ['林曉雲', 'Lin Xiaoyun']
])
export const say: Say = ({value}) => english.get(value)

/** A glossary that has decided one of its words. */
export const glossary = `
domain: bees
concepts:
  - id: hive
    kind: term
    review: approved
    terms:
      zh: [蜂群]
      en: [colony, {term: swarm, status: forbidden}]
`

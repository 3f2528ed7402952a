import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {alignBlocks} from '../../pipeline/align/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {buildTree} from './build.ts'

const dictionary = await loadDictionary()

const paragraphs: ReadonlyArray<readonly [zh: string, en: string]> = [
  [
    '我的祖父在碼頭旁邊開了一家小店，專門修理船上的時鐘。每天放學以後，我就坐在他的桌子旁邊看他工作。',
    "My grandfather kept a small shop beside the docks, where he repaired ships' clocks. Every day after school I sat by his table and watched him work."
  ],
  [
    '一九七四年冬天的一場大火把店裡的東西全部燒掉了，只剩下一只銅製的懷錶和一本筆記。',
    'In the winter of 1974 a great fire burned everything in the shop; only a brass pocket watch and a notebook were left.'
  ],
  [
    '後來我到城裡的工廠當學徒，師傅教我用車床做齒輪，也教我怎麼看圖紙。',
    'Later I went to the city and became an apprentice in a factory. My master taught me to make gears on a lathe, and how to read drawings.'
  ],
  [
    '母親反對我離開村子，她希望我留下來種稻米，照顧兩個弟弟。',
    'My mother was against my leaving the village. She hoped that I would stay, grow rice and look after my two younger brothers.'
  ],
  [
    '六月下了冰雹，損失了一半以上的蘋果，保險公司只賠了兩萬元。',
    'There was hail in June, and more than half of the apples were lost. The insurance company paid only twenty thousand.'
  ],
  [
    '市政廳塔樓上的那座鐘，鐘擺有三公尺長，每個星期要上一次發條。',
    'The clock on the tower of the city hall has a pendulum three metres long, and it has to be wound once a week.'
  ],
  [
    '我的孫女在大學讀植物學，還要三年才畢業，她對機器一點興趣也沒有。',
    'My granddaughter studies botany at the university, and will graduate in three years. She has no interest in machines at all.'
  ],
  [
    '現在我的學生有十二個，最小的只有十五歲，最大的是一位退休的警察。',
    'Today I have twelve students; the youngest is only fifteen, and the oldest is a retired policeman.'
  ]
]

const zh = paragraphs.map(([own]) => own)

test('a paragraph that moved anywhere is never swallowed', () => {
  const moves = fc.record({
    from: fc.nat(paragraphs.length - 1),
    to: fc.nat(paragraphs.length - 1)
  })
  fc.assert(
    fc.property(moves, ({from, to}) => {
      const order = [...paragraphs.keys()]
      order.splice(to, 0, ...order.splice(from, 1))
      const en = order.map((at) => paragraphs[at]![1])
      const [own, other] = [buildTree(zh.join('\n\n'), 'zh-Hant'), buildTree(en.join('\n\n'), 'en')]
      const {beads} = alignBlocks(own, other, {dictionary}, 'paragraph')
      const found = beads.map(({source, target}) => `${source}-${target.map((at) => order[at]!)}`)
      expect(found).toEqual([...paragraphs.keys()].map((at) => `${at}-${at}`))
    })
  )
})

import {VFile} from 'vfile'
import type {Asset, Book, EmitOptions, Layout, Turn} from '../../pipeline/tree/index.ts'
import {pair, startBook, tree, turn} from './builder.ts'
import {glossary} from './glossary.ts'

const lin = '林硯秋'
const ho = '何子謙'

/** A square of one grey dot: the smallest whole PNG there is use for here. */
const dot = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCB1o2J+QAAAABJRU5ErkJggg=='
  ),
  (character) => character.charCodeAt(0)
)

/** The pictures of the book by their address; `lost.png` is not among them. */
const assets: ReadonlyMap<string, Asset> = new Map([
  ['pictures/reel.png', {bytes: dot, mediaType: 'image/png'}]
])

function front(): Turn {
  return turn(
    'other',
    undefined,
    pair('# 讓舊報紙開口', '# Making old newspapers speak', {matter: 'title'}),
    pair(
      '3月2日消息,**港城圖書館**用文字辨識整理百年舊報。\n兩位館員在書庫裏談了一個下午。',
      'March 2 — The **Harbour Library** is putting a hundred years of newspapers in order with character recognition. Two of its staff talked in the stacks for an afternoon.',
      {apparatus: {kind: 'dateline', text: ['3月2日消息,', 'March 2 — ']}, matter: 'lead'}
    ),
    pair('訪問:周予安', 'Interview: Chow Yu-on', {matter: 'byline'})
  )
}

function firstQuestion(): Turn[] {
  return [
    turn(
      'question',
      undefined,
      pair(
        '文字辨識能讀多舊的報紙?我聽說有人把它叫做“讀字機”(譯註:英文無此說法)。',
        'How old a newspaper can character recognition read? I hear people call it a “reading machine” [translator’s note: a nickname in Chinese only].',
        {
          apparatus: {
            kind: 'translator-note',
            text: ['(譯註:英文無此說法)', '[translator’s note: a nickname in Chinese only]']
          },
          labels: ['**問：**', '**Q:**']
        }
      )
    ),
    turn(
      'answer',
      lin,
      pair(
        '最舊的一份是1872年的。[^1] 文字辨識並不怕舊,怕的是*油墨*暈開。',
        'The oldest is from 1872.[^1] Character recognition is not afraid of age; what it fears is *ink* that has run. See the [manual][manual].',
        {labels: ['林硯秋：', 'Lin Yanqiu:']}
      ),
      pair(
        '我們先修,再掃,最後校。\n\n- [x] 修補\n- [ ] 掃描\n- 校對',
        'First we mend, then we scan, and last we proofread.\n\n- [x] mending\n- [ ] scanning\n- proofreading'
      ),
      pair('這一段還沒有人譯。文字辨識在這裏又出現一次。', undefined, {state: 'initial'}),
      pair('[^1]: 創刊號,僅存*殘頁*。', '[^1]: The first issue; only *fragments* survive.')
    )
  ]
}

function secondQuestion(): Turn[] {
  return [
    turn(
      'question',
      undefined,
      pair('一天能讀多少版?', 'How many pages a day?', {labels: ['【問】', 'Q:']})
    ),
    turn(
      'answer',
      ho,
      pair(
        '看紙的情況。\n\n| 紙 | 版數 | |\n| :-- | --: | :-: |\n| 棉紙 | 120 | `a|b` |\n| 竹紙 | 45 | ~~無~~ |'.replace(
          'a|b',
          'a\\|b'
        ),
        'It depends on the paper.\n\n| Paper | Pages | |\n| :-- | --: | :-: |\n| cotton | 120 | `a` |\n| bamboo | 45 | ~~none~~ |',
        {labels: ['何子謙：', 'Ho Tze-him:']}
      ),
      pair(undefined, 'On a good day, that is.', {origin: 'added'}),
      pair('```js\nif (a < b && "c]]>d") run()\n```', undefined, {origin: 'kept'}),
      pair(
        '有人在頁邊寫了 \\<script>alert(1)\\</script> 和 A&B ]]> "引號"。![膠卷](pictures/reel.png)',
        'Someone wrote \\<script>alert(1)\\</script> and A&B ]]> "quotes" in the margin. ![A reel of film](pictures/reel.png)'
      ),
      pair(
        '另一張圖沒有找到:![走失的圖](lost.png)。[壞鏈接](javascript:alert(1))、[相對](a.md)、[好鏈接](https://example.org/路?a=1&b=2#c#d)。',
        'Another picture is lost: ![The lost picture](lost.png). [Bad](javascript:alert(1)), [relative](a.md), [good](https://example.org/way?a=1&b=2#c).'
      )
    ),
    turn('other', undefined, pair('### 尾聲', '### A last word', {matter: 'heading'}))
  ]
}

function thirdQuestion(): Turn[] {
  return [
    turn(
      'question',
      undefined,
      pair(
        '最後一個問題[^long-note]:你最想讀到哪一天的報紙?請慢慢想,不用急着回答,我們還有一整壺茶,窗外也還有一點光。',
        'One last question:[^long-note] which day’s paper do you most want to read? Take your time; there is a whole pot of tea left, and some light outside the window yet.',
        {labels: ['問:', 'Q:']}
      )
    ),
    turn(
      'answer',
      lin,
      pair(
        '我出生那天。\n\n那天的報紙缺了第三版。\n\n缺的那一版,也許正好寫着天氣。',
        'The day I was born. Its third page is missing.\n\nPerhaps the missing page had the weather.',
        {
          labels: ['林：', 'Lin:'],
          parts: [
            {id: 'p1', key: 'k1'},
            {id: 'p2', key: 'k2'},
            {id: 'p3', key: 'k3'}
          ]
        }
      ),
      pair(
        '> 天氣是最舊的新聞。  \n> 也是最新的。',
        '> Weather is the oldest news.  \n> And the newest.'
      )
    ),
    turn(
      'other',
      undefined,
      pair('---', undefined, {origin: 'kept'}),
      pair('(責任編輯:周予安)', '(Editor: Chow Yu-on)', {matter: 'sign-off'}),
      pair(
        '[^long-note]: 後來又問了[^1]三個。',
        '[^long-note]: Three more followed.[^1]\n\n    None of them was short.'
      ),
      pair('[manual]: https://example.org/manual', '[manual]: https://example.org/manual')
    )
  ]
}

/** A small interview with one of everything that the emitters must cope with. */
export function interview(): Book {
  startBook()
  const root = tree(front(), ...firstQuestion(), ...secondQuestion(), ...thirdQuestion())
  root.data = {
    ...root.data,
    speakers: [
      {counterpart: 'Lin Yanqiu', name: lin},
      {counterpart: 'Ho Tze-him', name: ho}
    ]
  }
  return {
    chapters: [{file: new VFile({path: 'interview.md'}), tree: root}],
    metadata: {
      contributors: [{name: {en: 'Mei Tan', zh: '陳梅'}, role: 'trl'}],
      creators: [{name: {en: 'Chow Yu-on', zh: '周予安'}, role: 'ivr'}],
      date: '2025-03-02',
      identifier: 'urn:uuid:3d9a7a52-2f40-4f0b-9d0a-5d1a3c6a7e10',
      languages: {source: 'zh-Hant', target: 'en'},
      modified: '2025-03-02T00:00:00Z',
      publisher: 'Harbour Press & Sons',
      rights: 'CC BY 4.0',
      source: 'https://example.org/papers?id=1&lang=zh',
      title: {en: 'Making old newspapers speak', zh: '讓舊報紙開口'}
    }
  }
}

/** Options for the test book. */
export function optionsFor(layout: Layout): EmitOptions {
  return {assets, glossary, layout, stem: 'interview'}
}

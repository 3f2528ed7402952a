import {expect, test} from 'vitest'
import {quantities, say} from '../../../pipeline/language/numbers/index.ts'

const cases: ReadonlyArray<readonly [text: string, from: 'zh' | 'en', said: string]> = [
  ['三千五百億', 'zh', '350 billion'],
  ['一萬六七千元', 'zh', '16,000 to 17,000'],
  ['數百億美元', 'zh', 'tens of billions of dollars'],
  ['數百億歐元', 'zh', 'tens of billions of euros'],
  ['幾十萬', 'zh', 'hundreds of thousands'],
  ['數千', 'zh', 'thousands'],
  ['數十', 'zh', 'tens'],
  ['5億美元', 'zh', '$500 million'],
  ['人民幣1.2萬億元', 'zh', '1.2 trillion yuan'],
  ['300泰銖', 'zh', '300 THB'],
  ['47%', 'zh', '47 percent'],
  ['三個百分點', 'zh', '3 percentage points'],
  ['一到兩年', 'zh', '1 to 2 years'],
  ['2025年', 'zh', '2025'],
  ['12月', 'zh', 'December'],
  ['90年代', 'zh', '90s'],
  ['八折', 'zh', '20 percent off'],
  ['兩點五', 'zh', '2.5'],
  ['350 billion', 'en', '3500億'],
  ['1.2 trillion yuan', 'en', '1.2萬億人民幣'],
  ['tens of billions of dollars', 'en', '數百億美元'],
  ['hundreds of millions', 'en', '數億'],
  ['16,000–17,000', 'en', '1.6萬至1.7萬'],
  ['two to three months', 'en', '2至3個月'],
  ['December 5', 'en', '12月'],
  ['47 percent', 'en', '47%']
]

test.each(cases)('%s', (text, from, said) => {
  const [found] = quantities(text, from)
  expect(found && say(found, from === 'zh' ? 'en' : 'zh')).toBe(said)
})

import {expect, test} from 'vitest'
import {isChinese, languageOf, regionOf, scriptOf} from '../../pipeline/language/tags.ts'

test.each([
  ['zh', 'zh', undefined, undefined],
  ['zh-CN', 'zh', 'Hans', 'CN'],
  ['zh-SG', 'zh', 'Hans', 'SG'],
  ['zh-TW', 'zh', 'Hant', 'TW'],
  ['zh-HK', 'zh', 'Hant', 'HK'],
  ['zh-mo', 'zh', 'Hant', 'MO'],
  ['zh-Hans-HK', 'zh', 'Hans', 'HK'],
  ['zh-Hant-CN', 'zh', 'Hant', 'CN'],
  ['ZH-hant', 'zh', 'Hant', undefined],
  ['en', 'en', undefined, undefined],
  ['en-GB', 'en', undefined, 'GB'],
  ['zha', undefined, undefined, undefined],
  ['ja-JP', undefined, undefined, 'JP'],
  ['zh-', 'zh', undefined, undefined],
  ['', undefined, undefined, undefined]
])('%s', (tag, language, script, region) => {
  expect(languageOf(tag)).toBe(language)
  expect(isChinese(tag)).toBe(language === 'zh')
  expect(scriptOf(tag)).toBe(script)
  expect(regionOf(tag)).toBe(region)
})

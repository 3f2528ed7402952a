import HKVariants from 'opencc-js/dict/HKVariants'
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases'
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev'
import HKVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import RegionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import TSCharacters from 'opencc-js/dict/TSCharacters'
import TSPhrases from 'opencc-js/dict/TSPhrases'
import TWVariants from 'opencc-js/dict/TWVariants'
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases'
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev'
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases'
import {charactersInNames, sharedForms, simplifiedPhrases, wordsWithZhu} from './amendments.ts'
import type {Script} from './scripts.ts'
import {type Conversion, conversion, entriesOf, tableOf} from './tables.ts'

/** Conversions from one script to another: of running text, and of a name. */
export interface Chain {
  text: Conversion
  name: Conversion
}

/**
 * The conversion of Chinese to a script. It converts characters, never vocabulary: 軟件 stays 軟件 in
 * `zh-TW`. `zh-Hant` takes the forms that Taiwan and Hong Kong share, and OpenCC's where they differ.
 *
 * @param traditional Whether the text is in Traditional characters.
 * @returns None where the text is in the script already.
 */
export function chainTo(script: Script, traditional: boolean): Chain | undefined {
  if (traditional) return traditionalTo(script)
  if (script === 'zh-Hans') return undefined
  const characters = tableOf(STCharacters)
  const phrases = tableOf(simplifiedPhrases, STPhrases, RegionalPhrases)
  const names = new Map([...characters, ...tableOf(charactersInNames)])
  const region = regionOf(script)
  return {
    text: inTurn(conversion(phrases, characters), region),
    name: inTurn(conversion(phrases, names), region)
  }
}

function traditionalTo(script: Script): Chain | undefined {
  if (script === 'zh-Hant') return undefined
  const steps = {
    'zh-Hans': () => inTurn(toKnownForms(), conversion(tableOf(TSPhrases), tableOf(TSCharacters))),
    'zh-TW': () => inTurn(fromHongKong(), regionOf('zh-TW')),
    'zh-HK': () => inTurn(fromTaiwan(), regionOf('zh-HK'))
  }
  const text = steps[script]()
  return {text, name: text}
}

/** From OpenCC's standard Traditional forms to those of a region. */
function regionOf(script: Exclude<Script, 'zh-Hans'>): Conversion {
  if (script === 'zh-TW') return conversion(tableOf(TWVariantsPhrases), tableOf(TWVariants))
  if (script === 'zh-HK') return conversion(tableOf(HKVariantsPhrases), tableOf(HKVariants))
  const taiwan = tableOf(TWVariants)
  const shared = entriesOf(HKVariants).filter(([from, to]) => taiwan.get(from) === to)
  return conversion(new Map(), new Map(shared))
}

function fromHongKong(): Conversion {
  return conversion(
    tableOf(HKVariantsRevPhrases),
    without(tableOf(HKVariantsRev), sharedForms.hongKong)
  )
}

function fromTaiwan(): Conversion {
  return conversion(
    tableOf(wordsWithZhu, TWVariantsRevPhrases),
    without(tableOf(TWVariantsRev), sharedForms.taiwan)
  )
}

/** From regional forms that the table of Simplified characters does not know to those it knows. */
function toKnownForms(): Conversion {
  const known = tableOf(TSCharacters)
  const unknown = [...tableOf(HKVariantsRev, TWVariantsRev)].filter(
    ([from]) => !known.has(from) && !(sharedForms.hongKong + sharedForms.taiwan).includes(from)
  )
  return conversion(tableOf(wordsWithZhu, TWVariantsRevPhrases), new Map(unknown))
}

function without(table: Map<string, string>, characters: string): Map<string, string> {
  for (const character of characters) table.delete(character)
  return table
}

function inTurn(first: Conversion, second: Conversion): Conversion {
  return (text) => second(first(text))
}

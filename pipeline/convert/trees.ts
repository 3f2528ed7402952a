import {isChinese} from '../language/tags.ts'
import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {type Source, type Target, blockText, turnsOf, unitsOf} from '../tree/index.ts'
import type {ConversionFrom} from './conversions.ts'
import {inForm} from './forms.ts'
import {type Script, tagOf} from './scripts.ts'
import type {Conversion} from './tables.ts'
import {convertMarkdown, convertNode} from './values.ts'

/** Convert the Chinese of a tree, in place: both sides, labels, speakers, and the languages' tags. */
export function convertTree(tree: Root, script: Script, conversionFrom: ConversionFrom): undefined {
  const tag = tagOf(script)
  const {lang, targetLang} = tree.data ?? {}
  const chinese = [lang, targetLang].find(isChinese)
  if (chinese !== undefined) convertSpeakers(tree, conversionFrom(chinese))
  for (const side of unitsOf(tree).flatMap((unit) => unit.children)) {
    if (isChinese(side.lang)) convertSide(side, tag, conversionFrom(side.lang))
  }

  if (tree.data && isChinese(lang)) tree.data.lang = tag
  if (tree.data && isChinese(targetLang)) tree.data.targetLang = tag
}

function convertSpeakers(tree: Root, convertName: Conversion): undefined {
  for (const speaker of tree.data?.speakers ?? []) {
    speaker.name = convertName(speaker.name)
    if (speaker.counterpart !== undefined) speaker.counterpart = convertName(speaker.counterpart)
  }

  for (const turn of turnsOf(tree)) {
    if (turn.speaker !== undefined) turn.speaker = convertName(turn.speaker)
  }
}

function convertSide(side: Source | Target, tag: string, convert: Conversion): undefined {
  const convertText = remembering(convert)
  side.value = convertMarkdown(side.value, convertText)
  if (side.label !== undefined) side.label = convertText(side.label)
  convertNode(side, convertText)
  const forms = new Map<number, string>()
  visit(side, 'term', (term) => {
    forms.set(term.n, (forms.get(term.n) ?? '') + blockText(term))
  })
  visit(side, 'term', (term) => {
    term.form = inForm(term.form, forms.get(term.n) ?? '')
  })
  side.lang = tag
}

/** The value of a side and its nodes have the same words. */
function remembering(convert: Conversion): Conversion {
  const known = new Map<string, string>()
  return (text) => {
    const converted = known.get(text) ?? convert(text)
    known.set(text, converted)
    return converted
  }
}

import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Glossary} from '../glossary/index.ts'
import {type Source, type Target, blockText, turnsOf, unitsOf} from '../tree/index.ts'
import {type Chain, chainTo} from './chains.ts'
import {type NameForm, keyOf, namesOf} from './forms.ts'
import {withNames} from './names.ts'
import {namesInText} from './names-in-text.ts'
import {type Script, isChinese, isTraditional, tagOf} from './scripts.ts'
import type {Conversion} from './tables.ts'
import {convertMarkdown, convertNode} from './values.ts'

export type {Script} from './scripts.ts'

export interface ConvertOptions {
  /** The script to convert to. */
  script: Script
  /** Its names keep the form that it gives for the script. */
  glossary: Glossary
}

/**
 * The stage that converts the Chinese of a paired text to another script, for the output: characters
 * by OpenCC's tables, never vocabulary. It changes the tree in place; give it a copy.
 */
export default function convert({script, glossary}: ConvertOptions): (tree: Root) => undefined {
  const fromGlossary = namesOf(glossary, script)
  const chains = new Map<boolean, Chain | undefined>()
  return (tree) => {
    const names = [...fromGlossary, ...namesOfText(tree)]
    const conversions = new Map<string, Conversion>()
    convertTree(tree, tagOf(script), (lang) => {
      if (lang === tagOf(script)) return unchanged
      const traditional = isTraditional(lang)
      if (!chains.has(traditional)) chains.set(traditional, chainTo(script, traditional))
      const chain = chains.get(traditional)
      const conversion = conversions.get(lang) ?? (chain ? withNames(chain, names) : unchanged)
      conversions.set(lang, conversion)
      return conversion
    })
  }
}

function unchanged(text: string): string {
  return text
}

function convertTree(
  tree: Root,
  tag: string,
  conversionFrom: (lang: string) => Conversion
): undefined {
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

function convertSide(side: Source | Target, tag: string, convertText: Conversion): undefined {
  side.value = convertMarkdown(side.value, convertText)
  if (side.label !== undefined) side.label = convertText(side.label)
  convertNode(side, convertText)
  const forms = new Map<number, string>()
  visit(side, 'term', (term) => {
    forms.set(term.n, (forms.get(term.n) ?? '') + blockText(term))
  })
  visit(side, 'term', (term) => {
    term.form = forms.get(term.n) ?? term.form
  })
  side.lang = tag
}

/** The people who speak, and whom the text names with a middle dot. */
function namesOfText(tree: Root): NameForm[] {
  const speakers = (tree.data?.speakers ?? [])
    .flatMap(({name, counterpart}) => [name, counterpart ?? ''])
    .filter((name) => /\p{Script=Han}{2}/u.test(name))
  const sides = unitsOf(tree)
    .flatMap((unit) => unit.children)
    .filter(({lang}) => isChinese(lang))
  return [
    ...speakers.map((name) => ({key: keyOf(name), form: undefined})),
    ...namesInText([...speakers, ...sides.map(blockText)].join('\n'))
  ]
}

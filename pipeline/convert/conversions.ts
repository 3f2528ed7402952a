import {isChinese, scriptOf} from '../language/tags.ts'
import type {Root} from 'mdast'
import type {Glossary} from '../glossary/index.ts'
import {blockText, unitsOf} from '../tree/index.ts'
import {type Chain, chainTo} from './chains.ts'
import {type NameForm, nameKey, namesOf} from './forms.ts'
import {namesInText} from './names-in-text.ts'
import {withNames} from './names.ts'
import {type Script, tagOf} from './scripts.ts'
import type {Conversion} from './tables.ts'

export interface ConvertOptions {
  /** The script to convert to. */
  script: Script
  /** Its names keep the form that it gives for the script. */
  glossary: Glossary
}

/** The conversion of text in a language, given as BCP 47 tag. */
export type ConversionFrom = (lang: string) => Conversion

/** Makes the conversions for texts that name the same people. */
export function conversionsTo({
  script,
  glossary
}: ConvertOptions): (trees: Root[]) => ConversionFrom {
  const fromGlossary = namesOf(glossary, script)
  const chains = new Map<boolean, Chain | undefined>()
  return (trees) => {
    const names = [...fromGlossary, ...trees.flatMap(namesOfText)]
    const known = new Map<string, Conversion>()
    return (lang) => {
      const conversion = known.get(lang) ?? conversionOf(lang, names)
      known.set(lang, conversion)
      return conversion
    }
  }

  function conversionOf(lang: string, names: NameForm[]): Conversion {
    if (lang === tagOf(script)) return unchanged
    const traditional = scriptOf(lang) === 'Hant'
    if (!chains.has(traditional)) chains.set(traditional, chainTo(script, traditional))
    const chain = chains.get(traditional)
    return chain ? withNames(chain, names) : unchanged
  }
}

function unchanged(text: string): string {
  return text
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
    ...speakers.map((name) => ({key: nameKey(name), form: undefined})),
    ...namesInText([...speakers, ...sides.map(blockText)].join('\n'))
  ]
}

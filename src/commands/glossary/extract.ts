import {VFile} from 'vfile'
import {addConcept, newGlossaryFile} from '../../../pipeline/glossary/edit/index.ts'
import {extractCandidates} from '../../../pipeline/glossary/extract/index.ts'
import type {Candidate} from '../../../pipeline/glossary/extract/index.ts'
import {conceptOf} from '../../../pipeline/glossary/extract/to-concept.ts'
import type {Glossary} from '../../../pipeline/glossary/index.ts'
import type {ExitCode} from '../../cli.ts'
import {listOf, loadConfiguration} from '../../configuration/load.ts'
import {exists, readUtf8} from '../../files/read.ts'
import {writeAll} from '../../files/write.ts'
import {glossaryBeside} from '../../glossary/beside.ts'
import {loadLexicon} from '../../glossary/lexicon.ts'
import {loadGlossary} from '../../glossary/load.ts'
import {oneLine} from '../../report/one-line.ts'
import {counted} from '../../report/print.ts'
import {markedTexts} from './marked-texts.ts'
import type {GlossaryOptions} from './options.ts'

/** Options of `duizhao glossary extract`, as the command line gives them. */
export interface GlossaryExtractOptions extends GlossaryOptions {
  limit?: number
  domain?: string
  out?: string
  json?: boolean
}

/** As many candidates are given, unless another number is asked for. */
const most = 100

/**
 * Print what a glossary may want of a text, or write it into a glossary file as candidates.
 *
 * @param translation Its translation, unless the text is side-by-side Markdown.
 * @throws {InputError} Where a text or a glossary cannot be used, or the file not be written.
 */
export async function extractTerms(
  text: string,
  translation: string | undefined,
  options: GlossaryExtractOptions
): Promise<ExitCode> {
  const configuration = await loadConfiguration(text, options.config)
  const known = await loadGlossary(options.glossary ?? listOf(configuration.glossary))
  const {out} = options
  const before = out !== undefined && (await exists(out)) ? await readUtf8(out) : undefined
  const beside = out === undefined ? new Map() : await glossaryBeside(out)
  const glossary: Glossary = new Map([...known, ...beside])
  const said = {...options, ...(translation !== undefined && {translation})}
  const surroundings = {options: said, configuration, glossary: new Map()}
  const [marked] = await markedTexts([text], surroundings)
  const lexicon = await loadLexicon()
  const all = marked ? extractCandidates(marked.tree, {glossary, lexicon}) : []
  const candidates = all.slice(0, options.limit ?? most)
  if (out !== undefined) {
    const value = fileOf(candidates, {before, glossary, domain: options.domain ?? 'candidates'})
    await writeAll([new VFile({path: out, value})], [text])
    console.log(`${oneLine(out)}: ${counted(candidates.length, 'new candidate')}`)
  } else if (options.json) console.log(JSON.stringify(candidates, undefined, 2))
  else console.log(print(candidates))
  return 0
}

interface Into {
  before: string | undefined
  glossary: Glossary
  domain: string
}

/** What people decided is left as it is: candidates only come behind it. */
function fileOf(candidates: readonly Candidate[], {before, glossary, domain}: Into): string {
  const taken = new Set(glossary.keys())
  const concepts = candidates.map((candidate) => conceptOf(candidate, taken))
  if (before === undefined) return newGlossaryFile(domain, concepts)
  return concepts.reduce((text, concept) => addConcept(text, concept), before)
}

function print(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return 'no candidates'
  return candidates
    .map(({zh, en, frequency, spread, by}) =>
      oneLine(`${zh}\t${en.join(', ') || '?'}\t${frequency} in ${spread}\t${by.join(', ')}`)
    )
    .join('\n')
}

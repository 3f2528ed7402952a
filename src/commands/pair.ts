import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Similarity} from '../../pipeline/align/index.ts'
import {stagesOfPair} from '../../pipeline/index.ts'
import type {PairOptions, TranslateStageOptions} from '../../pipeline/index.ts'
import type {Memory} from '../../pipeline/translate/memory.ts'
import type {Glossary} from '../../pipeline/glossary/index.ts'
import {glossaryPairs} from '../../pipeline/glossary/pairs.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import {loadDictionary} from '../data/dictionary.ts'
import {loadLexicon} from '../glossary/lexicon.ts'
import {readInput} from '../files/read.ts'
import {runAsyncStages} from '../run.ts'
import type {Stopwatch} from '../run.ts'
import {checkDifferent, checkPair, otherLanguage} from './languages.ts'
import {givenPairs} from './read-given.ts'
import {recollectionsOf} from './recollections.ts'
import {saidOf} from './said.ts'
import type {TextOptions} from './said.ts'
import {checkFilled, sideBySideIn, sourcesIn, translationIn} from './side-by-side.ts'
import {stemOf} from './stem.ts'
import {checkedText, cutText, loadText} from './texts.ts'

/** A text with its translation, where one was given. */
export interface Paired {
  tree: Root
  source: VFile
  target: VFile | undefined
  /** Whether the translation is a side-by-side file of ours. */
  isSideBySide: boolean
  /** BCP 47 tags. */
  lang: string
  targetLang: string
  /** Front matter, as parsed. */
  matter: {source?: Record<string, unknown>; target?: Record<string, unknown>}
}

interface Surroundings {
  options: TextOptions & {beads?: string}
  configuration: ConfigurationFile
  glossary: Glossary
  watch: Stopwatch
  /** What was translated before. */
  memory?: Memory | undefined
  /** What tells how alike sentences of both texts are in meaning. */
  similarity?: Similarity | undefined
  /** How an engine is asked, for a text of a name. */
  translating?: {stage: (document: string) => TranslateStageOptions} | undefined
  /** The stage to stop after. */
  after?: string
}

/**
 * Read a text and its translation, and run the stages that pair and check them.
 *
 * @param translation A translation, a side-by-side file of ours, or nothing.
 * @throws {InputError} Where a text cannot be used, or the two are not a text and its translation.
 */
export async function pairTexts(
  source: string,
  translation: string | undefined,
  surroundings: Surroundings
): Promise<Paired> {
  const {options, configuration, glossary, watch, memory, similarity, translating, after} =
    surroundings
  if (translation !== undefined) await checkDifferent(source, translation)
  const own = await loadText(source, 'source', options, configuration, watch)
  const lang = own.tree.data?.lang ?? 'und'
  const file = translation === undefined ? undefined : await readInput(translation)
  const {encoding, lang: said} = saidOf('target', options, configuration)
  const filled = file && sideBySideIn(file, {sources: sourcesIn(own.tree), encoding})
  const other = filled
    ? translationIn(filled, own.tree, configuration, watch)
    : file && cutText(file, 'target', options, configuration, watch)
  const targetLang = other ? (other.tree.data?.lang ?? 'und') : otherLanguage(lang, said)
  checkPair(
    checkedText(own, options.sourceLang),
    filled
      ? {path: filled.file.path, lang: targetLang}
      : other && checkedText(other, options.targetLang)
  )
  own.tree.data = {...own.tree.data, lang, targetLang}
  const dictionary = await loadDictionary()
  const terms = glossaryPairs(glossary)
  const evidence = {dictionary, pairs: terms}
  const unpaired = filled ? undefined : other?.tree
  const given = await givenPairs(options.beads, own.tree, unpaired, evidence, similarity)
  const document = stemOf(source)
  const recollections =
    memory && (await recollectionsOf(own.tree, {document, memory, isAlone: !other}))
  const stages = stagesOfPair({
    glossary,
    translation: other && {
      align: {target: other.tree, ...evidence, given},
      ...(filled && {pairs: filled.content.pairs})
    },
    similarity,
    recollections,
    translate: translating?.stage(document),
    check: {
      glossary,
      severities: configuration.severities ?? {},
      lexicon: await loadLexicon()
    }
  } satisfies PairOptions)
  await runAsyncStages(stages, own.tree, own.file, watch, after)
  if (filled) checkFilled(own.tree, filled, source)
  return {
    tree: own.tree,
    source: own.file,
    target: other?.file,
    isSideBySide: filled !== undefined,
    lang,
    targetLang,
    matter: {
      ...(own.tree.data.matter && {source: own.tree.data.matter}),
      ...(other?.tree.data?.matter && {target: other.tree.data.matter})
    }
  }
}

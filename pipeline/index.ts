import type {Root} from 'mdast'
import {VFile} from 'vfile'
import align, {alignAlike} from './align/index.ts'
import type {AlignOptions, Similarity} from './align/index.ts'
import check, {bookRules, rules} from './check/index.ts'
import type {CheckOptions} from './check/index.ts'
import {epub} from './emit/epub/index.ts'
import {html} from './emit/html/index.ts'
import {markdown} from './emit/markdown/index.ts'
import fill from './fill/index.ts'
import type {FillOptions} from './fill/index.ts'
import type {Glossary} from './glossary/index.ts'
import renderings from './renderings/index.ts'
import terms from './terms/index.ts'
import {parseBlocks, unitsOf} from './tree/index.ts'
import type {Emitter, Finding} from './tree/index.ts'
import {translate} from './translate/index.ts'
import type {Judge, Outcome, TranslateOptions} from './translate/index.ts'
import reportStale from './translate/ask/report-stale.ts'
import recall from './translate/recall.ts'
import type {RecallOptions} from './translate/recall.ts'
import turns from './turns/index.ts'
import type {TurnsOptions} from './turns/index.ts'
import units from './units/index.ts'

export {read} from './read/index.ts'
export type {ReadOptions} from './read/index.ts'

/** A step: changes the tree in place and may leave findings on the file. */
export interface Stage {
  name: string
  run: (tree: Root, file: VFile) => undefined
}

/** A step that has to wait for others: for engines. */
export interface AsyncStage {
  name: string
  wait: (tree: Root, file: VFile) => Promise<undefined>
}

/** What happens to one text once it is read. */
export function stagesOfText(options: TurnsOptions): Stage[] {
  return [
    {name: 'turns', run: turns(options)},
    {name: 'units', run: units()}
  ]
}

export interface PairOptions {
  glossary: Glossary
  /** The translation, where there is one; a side-by-side file tells besides what pairs. */
  translation: {align: AlignOptions; pairs?: FillOptions['pairs']} | undefined
  /** What tells besides how alike sentences of both are in meaning. */
  similarity?: Similarity | undefined
  /** What a memory says of the text's units; it serves those that the translation lacks. */
  recollections?: RecallOptions['recollections'] | undefined
  /** The engine that translates what is still without translation, and what it is to know. */
  translate?: TranslateStageOptions | undefined
  check: CheckOptions
}

export interface TranslateStageOptions extends Omit<TranslateOptions, 'judge' | 'glossary'> {
  /** Told how it ended. */
  ended: (outcome: Outcome) => void
}

/** What happens to a text and its translation. */
export function stagesOfPair(
  options: PairOptions & {translate?: undefined; similarity?: undefined}
): Stage[]
export function stagesOfPair(options: PairOptions): Array<Stage | AsyncStage>
export function stagesOfPair({
  glossary,
  translation,
  similarity,
  recollections,
  translate: asking,
  check: checkOptions
}: PairOptions): Array<Stage | AsyncStage> {
  const pairing = translation ? stagesOfPairing(translation, similarity) : []
  return [
    {name: 'terms', run: terms({glossary})},
    ...pairing,
    ...(recollections ? [{name: 'recall', run: recall({recollections})}] : []),
    asking ? stageOfTranslation(asking, glossary) : stageOfStaleness(glossary),
    {name: 'renderings', run: renderings({glossary})},
    {name: 'check', run: check(checkOptions)}
  ]
}

function stagesOfPairing(
  {align: options, pairs}: NonNullable<PairOptions['translation']>,
  similarity: Similarity | undefined
): Array<Stage | AsyncStage> {
  if (!pairs) {
    const isAsked = similarity && !options.given
    return [
      isAsked
        ? {name: 'align', wait: alignAlike(options, similarity)}
        : {name: 'align', run: align(options)}
    ]
  }

  let given: AlignOptions['given']
  const filling = fill({pairs, target: options.target})
  return [
    {name: 'fill', run: (tree, file) => void (given = filling(tree, file))},
    {name: 'align', run: (tree, file) => align({...options, given})(tree, file)}
  ]
}

/** The rules that prove translations when all is done are those that engines' answers must pass. */
export function judgeOf(tree: Root, glossary: Glossary): Judge {
  const mark = renderings({glossary})
  const {lang: sourceLang = 'und', targetLang = 'und'} = tree.data ?? {}
  const context = {glossary, sourceLang, targetLang}
  return (unit, value) => {
    const target = {type: 'target' as const, lang: targetLang, value, children: parseBlocks(value)}
    const {origin: _, ...rest} = unit
    const children = [...unit.children.filter(({type}) => type === 'source'), target]
    const candidate = {...rest, origin: 'engine' as const, children}
    mark({type: 'root', children: [{type: 'turn', role: 'other', children: [candidate]}]})
    return rules.flatMap((rule) => rule.check(candidate, context))
  }
}

/**
 * Mark the terms of a glossary in a copy of a paired tree, and say what the rules about terms find.
 *
 * @param tree A tree without marks; it stays as it is.
 */
export function markedCopy(tree: Root, glossary: Glossary): {tree: Root; findings: Finding[]} {
  const copy = structuredClone(tree)
  const file = new VFile()
  terms({glossary})(copy, file)
  renderings({glossary})(copy)
  const {lang: sourceLang = 'und', targetLang = 'und'} = copy.data ?? {}
  const context = {glossary, sourceLang, targetLang}
  const isAboutTerms = ({id}: {id: string}) => id.startsWith('term-')
  return {
    tree: copy,
    findings: [
      ...unitsOf(copy).flatMap((unit) =>
        rules.filter(isAboutTerms).flatMap((rule) => rule.check(unit, context))
      ),
      ...bookRules.filter(isAboutTerms).flatMap((rule) => rule.check(copy, context))
    ]
  }
}

function stageOfTranslation(
  {ended, ...options}: TranslateStageOptions,
  glossary: Glossary
): AsyncStage {
  return {
    name: 'translate',
    wait: async (tree, file) => {
      const judge = judgeOf(tree, glossary)
      return void ended(await translate(tree, file, {...options, glossary, judge}))
    }
  }
}

function stageOfStaleness(glossary: Glossary): Stage {
  return {
    name: 'stale',
    run: (tree, file) => reportStale({glossary, judge: judgeOf(tree, glossary)})(tree, file)
  }
}

/** The outputs, by the names that the command line and `duizhao.yaml` use. */
export const emitters: Record<'md' | 'epub' | 'html', Emitter> = {md: markdown, epub, html}

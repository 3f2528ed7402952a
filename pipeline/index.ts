import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import align from './align/index.ts'
import type {AlignOptions} from './align/index.ts'
import check from './check/index.ts'
import type {CheckOptions} from './check/index.ts'
import {epub} from './emit/epub/index.ts'
import {html} from './emit/html/index.ts'
import {markdown} from './emit/markdown/index.ts'
import fill from './fill/index.ts'
import type {FillOptions} from './fill/index.ts'
import type {Glossary} from './glossary/index.ts'
import renderings from './renderings/index.ts'
import terms from './terms/index.ts'
import type {Emitter} from './tree/index.ts'
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
  /** What a memory says of the text's units; it serves those that the translation lacks. */
  recollections?: RecallOptions['recollections'] | undefined
  check: CheckOptions
}

/** What happens to a text and its translation. */
export function stagesOfPair({
  glossary,
  translation,
  recollections,
  check: checkOptions
}: PairOptions): Stage[] {
  const pairing = translation ? stagesOfPairing(translation.align, translation.pairs) : []
  return [
    {name: 'terms', run: terms({glossary})},
    ...pairing,
    ...(recollections ? [{name: 'recall', run: recall({recollections})}] : []),
    {name: 'renderings', run: renderings({glossary})},
    {name: 'check', run: check(checkOptions)}
  ]
}

function stagesOfPairing(options: AlignOptions, pairs: FillOptions['pairs'] | undefined): Stage[] {
  if (!pairs) return [{name: 'align', run: align(options)}]
  let given: AlignOptions['given']
  const filling = fill({pairs, target: options.target})
  return [
    {name: 'fill', run: (tree, file) => void (given = filling(tree, file))},
    {name: 'align', run: (tree, file) => align({...options, given})(tree, file)}
  ]
}

/** The outputs, by the names that the command line and `duizhao.yaml` use. */
export const emitters: Record<'md' | 'epub' | 'html', Emitter> = {md: markdown, epub, html}

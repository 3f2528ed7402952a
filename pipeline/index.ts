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
  /** How the translation comes to the source: by evidence, by a filled-in file, or not at all. */
  translation: {align: AlignOptions} | {fill: FillOptions} | undefined
  check: CheckOptions
}

/** What happens to a text and its translation. */
export function stagesOfPair({glossary, translation, check: checkOptions}: PairOptions): Stage[] {
  const pairing: Stage[] = !translation
    ? []
    : 'fill' in translation
      ? [{name: 'fill', run: fill(translation.fill)}]
      : [{name: 'align', run: align(translation.align)}]
  return [
    {name: 'terms', run: terms({glossary})},
    ...pairing,
    {name: 'renderings', run: renderings({glossary})},
    {name: 'check', run: check(checkOptions)}
  ]
}

/** The outputs, by the names that the command line and `duizhao.yaml` use. */
export const emitters: Record<'md' | 'epub' | 'html', Emitter> = {md: markdown, epub, html}

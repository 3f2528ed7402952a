import type {Root} from 'mdast'
import {treeOfPairs} from '../../../pipeline/fill/tree.ts'
import type {Glossary} from '../../../pipeline/glossary/index.ts'
import {stagesOfPair} from '../../../pipeline/index.ts'
import {InputError} from '../../../pipeline/tree/input-error.ts'
import type {ConfigurationFile} from '../../configuration/schema.ts'
import {readInput} from '../../files/read.ts'
import {runStages, stopwatch} from '../../run.ts'
import {pairTexts} from '../pair.ts'
import {sideBySideIn} from '../side-by-side.ts'
import {cutText} from '../texts.ts'
import type {GlossaryOptions} from './options.ts'

/** A text in which the concepts of a glossary are marked, and their renderings where it has any. */
export interface MarkedText {
  name: string
  tree: Root
}

interface Surroundings {
  options: GlossaryOptions
  configuration: ConfigurationFile
  glossary: Glossary
}

/**
 * Read texts and mark the concepts of a glossary in them.
 *
 * @param files Side-by-side Markdown of ours, or texts alone, or one text with the translation that
 *   the options name.
 * @throws {InputError} Where one cannot be used.
 */
export async function markedTexts(
  files: readonly string[],
  surroundings: Surroundings
): Promise<MarkedText[]> {
  const {translation} = surroundings.options
  if (translation !== undefined && files.length !== 1) {
    throw new InputError(
      'Unexpected `--translation` with several texts, expected one; build the others, and give their side-by-side Markdown'
    )
  }

  const texts: MarkedText[] = []
  for (const name of files) {
    texts.push({name, tree: await markedText(name, translation, surroundings)})
  }

  return texts
}

async function markedText(
  name: string,
  translation: string | undefined,
  {options, configuration, glossary}: Surroundings
): Promise<Root> {
  const watch = stopwatch()
  if (translation !== undefined) {
    const after = 'renderings'
    const surroundings = {options, configuration, glossary, watch, after}
    return (await pairTexts(name, translation, surroundings)).tree
  }

  const file = await readInput(name)
  const sideBySide = sideBySideIn(file)
  const tree = sideBySide
    ? treeOfPairs(sideBySide.content.pairs, sideBySide.content.form)
    : cutText(file, 'source', options, configuration, watch).tree
  const stages = stagesOfPair({glossary, translation: undefined, check: {glossary}})
  runStages(stages, tree, file, watch, 'renderings')
  return tree
}

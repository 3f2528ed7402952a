import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {textOfTargets} from '../../pipeline/fill/index.ts'
import {stagesOfPair, stagesOfText} from '../../pipeline/index.ts'
import {sourceOf, unitsOf} from '../../pipeline/tree/index.ts'
import {loadDictionary} from '../../src/data/dictionary.ts'
import {runStages, stopwatch} from '../../src/run.ts'

const dictionary = await loadDictionary()

/** Fill a side-by-side file into the text that it is of, in place, as `duizhao build` does. */
export function fillInto(
  tree: Root,
  file: VFile,
  pairs: Parameters<typeof textOfTargets>[0],
  lang: string
): undefined {
  const title = unitsOf(tree).find(({matter}) => matter === 'title')
  const target = textOfTargets(pairs, lang, title && sourceOf(title)?.value)
  const watch = stopwatch()
  runStages(stagesOfText({}), target, new VFile(), watch)
  const stages = stagesOfPair({
    glossary: new Map(),
    translation: {align: {target, dictionary}, pairs},
    check: {glossary: new Map(), severities: {}}
  })
  runStages(stages, tree, file, watch, 'align')
}

import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Glossary} from '../../glossary/index.ts'
import {report, sourceOf, targetOf, unitsOf} from '../../tree/index.ts'
import type {Judge} from './judge.ts'
import {faultsOf} from './judge.ts'
import {outdatedTerms} from './outdated.ts'

/** The stage that says which translations of engines the glossary has outdated, where none is asked. */
export default function reportStale({glossary, judge}: {glossary: Glossary; judge: Judge}) {
  return function (tree: Root, file: VFile): undefined {
    for (const unit of unitsOf(tree)) {
      const [source, target] = [sourceOf(unit), targetOf(unit)]
      if (!source || !target || !unit.data?.provenance) continue
      const terms = outdatedTerms(unit, faultsOf(judge(unit, target.value)), glossary)
      if (terms.length === 0) continue
      report(file, {
        rule: 'stale-translation',
        severity: 'info',
        reason:
          'Unexpected terms of an earlier glossary, expected those of this one; build with `--engine` to ask again',
        side: 'source',
        unit: unit.id,
        ...(source.position && {place: source.position})
      })
    }
  }
}

import {isChinese} from '../language/tags.ts'
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Glossary} from '../glossary/index.ts'
import {markRanges, report, runningText, sourceOf, unitsOf} from '../tree/index.ts'
import type {Source, Unit} from '../tree/index.ts'
import {chineseMatcher} from './chinese.ts'
import {englishMatcher} from './english.ts'
import type {Matcher, TermMatch} from './matcher.ts'

export interface TermsOptions {
  glossary: Glossary
}

/**
 * The stage that finds the glossary's concepts in the source: approved and proposed ones, marked as
 * `term` nodes that are numbered within their source.
 */
export default function terms({glossary}: TermsOptions) {
  return function (tree: Root, file: VFile): undefined {
    if (glossary.size === 0) return
    let matcher: Matcher | undefined
    for (const unit of unitsOf(tree)) {
      const source = sourceOf(unit)
      if (!source) continue
      matcher ??= isChinese(source.lang) ? chineseMatcher(glossary) : englishMatcher(glossary)
      markSource(source, unit, matcher, file)
    }
  }
}

function markSource(source: Source, unit: Unit, matcher: Matcher, file: VFile): undefined {
  const occurrences = matcher(runningText(source))
  for (const occurrence of occurrences) warnAmbiguous(occurrence, source, unit, file)
  markRanges(
    source,
    occurrences.map(({start, end, form, concepts}, index) => ({
      start,
      end,
      wrap: (children) => ({
        type: 'term',
        concept: concepts[0] ?? '',
        form,
        n: index + 1,
        children
      })
    }))
  )
}

function warnAmbiguous({concepts, form}: TermMatch, source: Source, unit: Unit, file: VFile) {
  const [first, ...others] = concepts
  if (others.length === 0) return
  report(file, {
    rule: 'ambiguous-term',
    severity: 'info',
    reason: `Unexpected \`${form}\` without a clue, expected one of the concepts ${concepts.map((id) => `\`${id}\``).join(', ')}; \`${first}\` is taken`,
    side: 'source',
    unit: unit.id,
    actual: form,
    ...(source.position && {place: source.position})
  })
}

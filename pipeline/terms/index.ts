import {isChinese} from '../language/tags.ts'
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Glossary} from '../glossary/index.ts'
import {markRanges, report, runningText, sourceOf, unitsOf} from '../tree/index.ts'
import type {Source, Unit} from '../tree/index.ts'
import {chineseMatcher} from './chinese.ts'
import {englishMatcher} from './english.ts'
import {localNames} from './local-names.ts'
import type {TermMatch} from './matcher.ts'

export interface TermsOptions {
  glossary: Glossary
}

/**
 * The stage that finds the glossary's concepts in the source: approved and proposed ones, marked as
 * `term` nodes that are numbered within their source. Persons who were introduced are found by the
 * family name alone, and concepts by the short names that the text gives them.
 */
export default function terms({glossary}: TermsOptions) {
  return function (tree: Root, file: VFile): undefined {
    if (glossary.size === 0) return
    const sources = unitsOf(tree).flatMap((unit) => {
      const source = sourceOf(unit)
      return source ? [{unit, source, text: runningText(source)}] : []
    })
    const lang = sources[0]?.source.lang ?? 'und'
    const matcher = isChinese(lang) ? chineseMatcher(glossary) : englishMatcher(glossary)
    const names = localNames(glossary, lang)
    const found = sources.map(({text}, index) => {
      const hits = matcher(text)
      names.learn(index, text, hits)
      return hits
    })
    sources.forEach(({unit, source, text}, index) => {
      const others = names.find(index, text)
      const hits = others.length > 0 ? matcher(text, others) : (found[index] ?? [])
      markSource(source, hits)
      for (const occurrence of hits) warnAmbiguous(occurrence, source, unit, file)
    })
  }
}

function markSource(source: Source, occurrences: readonly TermMatch[]): undefined {
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

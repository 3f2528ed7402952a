import {gather} from '../../../pipeline/glossary/concordance/index.ts'
import type {Concordance, Line} from '../../../pipeline/glossary/concordance/index.ts'
import {groupByRendering} from '../../../pipeline/glossary/concordance/group.ts'
import type {Group} from '../../../pipeline/glossary/concordance/group.ts'
import {keyOfTerm} from '../../../pipeline/glossary/conflicts/shared.ts'
import type {Concept, Glossary} from '../../../pipeline/glossary/index.ts'
import {InputError} from '../../../pipeline/tree/input-error.ts'
import type {ExitCode} from '../../cli.ts'
import {listOf, loadConfiguration} from '../../configuration/load.ts'
import {loadGlossary} from '../../glossary/load.ts'
import {oneLine} from '../../report/one-line.ts'
import {counted} from '../../report/print.ts'
import {markedTexts} from './marked-texts.ts'
import type {GlossaryOptions} from './options.ts'

/** Options of `duizhao glossary find`, as the command line gives them. */
export interface GlossaryFindOptions extends GlossaryOptions {
  all?: boolean
  json?: boolean
}

/**
 * Print where a term stands in texts and how their translations render it.
 *
 * @param term A term of the glossary, a concept's id, or any word.
 * @returns 1 where it stands nowhere.
 * @throws {InputError} Where a glossary or a text cannot be used.
 */
export async function findTermIn(
  term: string,
  files: readonly string[],
  options: GlossaryFindOptions
): Promise<ExitCode> {
  if (term.trim() === '') throw new InputError('Unexpected empty term, expected a word to look for')
  const configuration = await loadConfiguration(files[0] ?? 'text', options.config)
  const known = await loadGlossary(options.glossary ?? listOf(configuration.glossary))
  const concepts = conceptsOf(term, known)
  const [first] = concepts
  const glossary: Glossary = concepts.some(({id}) => known.has(id))
    ? new Map([...known, ...concepts.map((concept) => [concept.id, inUse(concept)] as const)])
    : new Map(concepts.map((concept) => [concept.id, concept]))
  const all: Concordance = new Map()
  let lang = 'en'
  for (const {tree, name} of await markedTexts(files, {options, configuration, glossary})) {
    gather(tree, name, all)
    lang = tree.data?.targetLang ?? lang
  }

  const found = concepts.map((concept) => ({
    concept,
    groups: groupByRendering(all.get(concept.id) ?? [], lang)
  }))
  if (options.json) console.log(JSON.stringify(found.map(toJson), undefined, 2))
  else for (const one of found) console.log(print(one, options.all === true))
  return first && found.some(({groups}) => groups.length > 0) ? 0 : 1
}

/** The concepts that a word names; where the glossary has none, one of the word alone. */
function conceptsOf(term: string, glossary: Glossary): Concept[] {
  const byId = glossary.get(term)
  if (byId) return [byId]
  const lang = /\p{Script=Han}/u.test(term) ? 'zh' : 'en'
  const keys = new Set(['zh', 'en'].map((one) => keyOfTerm({lang: one, term})))
  const known = [...glossary.values()].filter(({terms}) =>
    terms.some((entry) => keys.has(keyOfTerm(entry)))
  )
  if (known.length > 0) return known
  const terms = [{term, lang, status: 'preferred' as const}]
  return [{id: term, kind: 'term', review: 'approved', terms, source: [], domain: ''}]
}

/** Who looks for a candidate wants to see it. */
function inUse(concept: Concept): Concept {
  const terms = concept.terms.map((entry) => ({...entry, review: 'proposed' as const}))
  return {...concept, terms, review: concept.review === 'approved' ? 'approved' : 'proposed'}
}

interface Found {
  concept: Concept
  groups: Group[]
}

function toJson({concept, groups}: Found) {
  return {concept: concept.id, occurrences: countOf(groups), groups}
}

function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, {lines}) => sum + lines.length, 0)
}

/** As many lines of a group are printed, unless all are asked for. */
const most = 10
/** Characters on either side of a term that are printed. */
const reach = {source: 18, target: 40}

function print({concept, groups}: Found, all: boolean): string {
  const names = [...new Set(concept.terms.map(({term}) => term))].slice(0, 4).join(', ')
  const texts = new Set(groups.flatMap(({lines}) => lines.map(({document}) => document)))
  const total = `${counted(countOf(groups), 'occurrence')} in ${counted(texts.size, 'text')}`
  return [
    oneLine(`${names} (${concept.id}): ${total}`),
    ...groups.flatMap(({rendering, lines}) => {
      const shown = all ? lines : lines.slice(0, most)
      const rest = lines.length - shown.length
      return [
        oneLine(`  ${rendering ?? 'without a known rendering'}: ${lines.length}`),
        ...shown.map((line) => oneLine(`    ${lineOf(line)}`)),
        ...(rest > 0 ? [`    … and ${rest} more (\`--all\`)`] : [])
      ]
    })
  ].join('\n')
}

function lineOf({document, unit, source, target, translation}: Line): string {
  const own = cut(source, reach.source)
  const other = target
    ? cut(target, reach.target)
    : cut(['', '', translation ?? ''], reach.target * 2)
  return `${document} ${unit}  ${own}${other && `  |  ${other}`}`
}

function cut([before, form, after]: readonly [string, string, string], length: number): string {
  const left = before.length > length ? `…${before.slice(-length)}` : before
  const right = after.length > length ? `${after.slice(0, length)}…` : after
  return `${left}${form && `[${form}]`}${right}`
}

import {gather} from '../../../pipeline/glossary/concordance/index.ts'
import type {Concordance, Line} from '../../../pipeline/glossary/concordance/index.ts'
import {groupByRendering} from '../../../pipeline/glossary/concordance/group.ts'
import type {Group} from '../../../pipeline/glossary/concordance/group.ts'
import {guessConcept} from '../../../pipeline/glossary/concordance/guess.ts'
import {turned} from '../../../pipeline/glossary/concordance/turned.ts'
import {keyOfTerm} from '../../../pipeline/glossary/conflicts/shared.ts'
import type {Concept, Glossary} from '../../../pipeline/glossary/index.ts'
import {markedCopy} from '../../../pipeline/index.ts'
import {isChinese} from '../../../pipeline/language/tags.ts'
import {InputError} from '../../../pipeline/tree/input-error.ts'
import type {ExitCode} from '../../cli.ts'
import {listOf, loadConfiguration} from '../../configuration/load.ts'
import {loadLexicon} from '../../glossary/lexicon.ts'
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
  const surroundings = {options, configuration}
  const named = conceptsOf(term, known)
  const {concepts, all, lang} =
    named.length > 0
      ? await findConcepts(named, files, {...surroundings, known})
      : await findWord(term, files, surroundings)
  const found = concepts.map((concept) => ({
    concept,
    groups: groupByRendering(all.get(concept.id) ?? [], lang)
  }))
  if (options.json) console.log(JSON.stringify(found.map(toJson), undefined, 2))
  else for (const one of found) console.log(print(one, options.all === true))
  return found.some(({groups}) => groups.length > 0) ? 0 : 1
}

/** What was found, and the language of the renderings. */
interface Search {
  concepts: Concept[]
  all: Concordance
  lang: string
}

type Surroundings = Omit<Parameters<typeof markedTexts>[1], 'glossary'>

async function findConcepts(
  concepts: Concept[],
  files: readonly string[],
  {known, ...surroundings}: Surroundings & {known: Glossary}
): Promise<Search> {
  const shown = concepts.map((concept) => [concept.id, inUse(concept)] as const)
  const glossary = new Map([...known, ...shown])
  const all: Concordance = new Map()
  let lang = 'en'
  for (const {tree, name} of await markedTexts(files, {...surroundings, glossary})) {
    gather(tree, name, all)
    lang = tree.data?.targetLang ?? lang
  }

  return {concepts, all, lang}
}

/** What renders a word that no glossary has is guessed; English is looked for in translations, too. */
async function findWord(
  word: string,
  files: readonly string[],
  surroundings: Surroundings
): Promise<Search> {
  const texts = await markedTexts(files, {...surroundings, glossary: new Map()})
  const trees = texts.map(({tree}) => tree)
  const concept = guessConcept(word, trees, await loadLexicon())
  const [own] = concept.terms
  const glossary = new Map([[concept.id, concept]])
  const all: Concordance = new Map()
  for (const {tree, name} of texts) {
    const isSource = isChinese(tree.data?.lang ?? 'zh') === isChinese(own?.lang ?? 'zh')
    gather(markedCopy(isSource ? tree : turned(tree), glossary).tree, name, all)
  }

  return {concepts: [concept], all, lang: isChinese(own?.lang ?? 'zh') ? 'en' : 'zh'}
}

/** The concepts that a word names. */
function conceptsOf(term: string, glossary: Glossary): Concept[] {
  const byId = glossary.get(term)
  if (byId) return [byId]
  const keys = new Set(['zh', 'en'].map((one) => keyOfTerm({lang: one, term})))
  return [...glossary.values()].filter(({terms}) =>
    terms.some((entry) => keys.has(keyOfTerm(entry)))
  )
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

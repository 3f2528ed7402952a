import type {Root} from 'mdast'
import {gather} from '../../pipeline/glossary/concordance/index.ts'
import type {Concordance} from '../../pipeline/glossary/concordance/index.ts'
import {problemsOf} from '../../pipeline/glossary/conflicts/index.ts'
import type {Concept, Glossary} from '../../pipeline/glossary/index.ts'
import {toConcept} from '../../pipeline/glossary/parse.ts'
import {decide} from '../../pipeline/glossary/review/decide.ts'
import type {Decision, Doing} from '../../pipeline/glossary/review/decide.ts'
import {impactOf} from '../../pipeline/glossary/review/impact.ts'
import type {Impact} from '../../pipeline/glossary/review/impact.ts'
import {queueOf} from '../../pipeline/glossary/review/queue.ts'
import type {Item} from '../../pipeline/glossary/review/queue.ts'
import {markedCopy} from '../../pipeline/index.ts'
import type {Finding} from '../../pipeline/tree/index.ts'
import type {GlossaryStore} from '../glossary/store.ts'

/** A text that a glossary is reviewed with: paired, without marks. */
export interface ReviewedText {
  name: string
  tree: Root
}

/** A finding with the text that it is about. */
export interface TextFinding extends Finding {
  document: string
}

/** What reviewers work on. */
export interface Reviewing {
  /** BCP 47 tag of the translations. */
  lang: string
  store: GlossaryStore
  /** Who decides, and when. */
  doing: (why?: string) => Doing
  /** The queue, as the files and texts are now. */
  items: () => Promise<Item[]>
  concordance: () => Promise<Concordance>
  /** What a decision on a concept would do to the texts. */
  impact: (id: string, decision: Decision) => Impact<TextFinding>
}

/**
 * Prepare a review.
 *
 * @param by Who decides.
 * @param now The time, ISO 8601.
 */
export function reviewOf(
  store: GlossaryStore,
  texts: readonly ReviewedText[],
  {by, now}: {by: string; now: () => string}
): Reviewing {
  const lang = texts[0]?.tree.data?.targetLang ?? 'en'
  let known: {glossary: string; concordance: Concordance; items: Item[]} | undefined
  const doing = (why?: string): Doing => ({by, at: now(), ...(why && {why})})

  async function current() {
    await store.refresh()
    const glossary = store.glossary()
    const version = [...glossary.keys()].map((id) => store.held(id)?.revision).join()
    if (known?.glossary === version) return known
    const concordance: Concordance = new Map()
    for (const {name, tree} of texts) {
      gather(markedCopy(tree, seen(glossary)).tree, name, concordance)
    }

    const items = queueOf(glossary, {concordance, problems: problemsOf(glossary), lang})
    known = {glossary: version, concordance, items}
    return known
  }

  function findings(glossary: Glossary): TextFinding[] {
    return texts.flatMap(({name, tree}) =>
      markedCopy(tree, glossary).findings.map((finding) => ({...finding, document: name}))
    )
  }

  return {
    lang,
    store,
    doing,
    items: async () => (await current()).items,
    concordance: async () => (await current()).concordance,
    impact(id, decision) {
      const held = store.held(id)
      if (!held) return {broken: [], mended: []}
      const next = toConcept(decide(held.concept, decision, doing()), held.domain)
      const glossary = store.glossary()
      const after = new Map([...glossary, [id, next] as const])
      return impactOf(findings(glossary), findings(after))
    }
  }
}

/** Reviewers see where candidates stand, and what was rejected. */
function seen(glossary: Glossary): Glossary {
  const shown = (concept: Concept): Concept =>
    concept.review === 'approved' || concept.review === 'proposed'
      ? concept
      : {...concept, review: 'proposed'}
  return new Map([...glossary].map(([id, concept]) => [id, shown(concept)]))
}

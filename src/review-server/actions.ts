import type {Asked} from './asked.ts'
import {kinds, reviews} from '../../pipeline/glossary/index.ts'
import {newId} from '../../pipeline/glossary/new-id.ts'
import {isChinese} from '../../pipeline/language/tags.ts'
import {comment, decide, merge, termsInWords} from '../../pipeline/glossary/review/decide.ts'
import type {Decision} from '../../pipeline/glossary/review/decide.ts'
import type {RawConcept} from '../../pipeline/glossary/schema.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {StaleChange} from '../glossary/store.ts'
import type {Held} from '../glossary/store.ts'
import {frameOf} from './frame.ts'
import {conflictPage} from './pages/conflict.ts'
import {effectPage} from './pages/effect.ts'
import type {Reviewing} from './reviewing.ts'
import {done} from './said.ts'
import {fieldsOf, sentTo} from './sent.ts'
import type {Sent} from './sent.ts'
import {termsFrom} from './terms-sent.ts'

/** Decide on a concept: approve it, reject it, or take that back. */
export async function decideOn(c: Asked, reviewing: Reviewing): Promise<Response> {
  const sent = await sentTo(c)
  const decision = {review: reviewIn(sent)}
  return changeOne(c, reviewing, sent, (concept) =>
    decide(concept, decision, reviewing.doing(whyIn(sent)))
  )
}

/** Change the terms of a concept, its kind and its note. */
export async function changeTerms(c: Asked, reviewing: Reviewing): Promise<Response> {
  const sent = await sentTo(c)
  return changeOne(c, reviewing, sent, (concept) =>
    decide(concept, termsDecision(sent, concept.terms), reviewing.doing(whyIn(sent)))
  )
}

/** Add a concept that no file has, as a proposal. */
export async function addNew(c: Asked, reviewing: Reviewing): Promise<Response> {
  const sent = await sentTo(c)
  const {store} = reviewing
  const file = store.files()[Number(sent['file']?.[0] ?? 0)]
  if (file === undefined) throw new InputError('Missing file, expected one of the glossary')
  const {terms, kind = 'term', note} = termsDecision(sent, {})
  const chinese = Object.keys(terms).find((lang) => isChinese(lang))
  const english = Object.keys(terms).find((lang) => !isChinese(lang))
  const first = terms[english ?? '']?.[0] ?? terms[chinese ?? '']?.[0] ?? ''
  const words = typeof first === 'string' ? first : first.term
  const id = newId(words, new Set(store.glossary().keys()))
  const {at, by, why} = reviewing.doing(whyIn(sent))
  const made = {at, by, change: 'added', to: termsInWords(terms), ...(why && {why})}
  const concept = {
    id,
    kind,
    review: 'proposed' as const,
    terms,
    ...(note && {note}),
    history: [made]
  }
  await store.add(concept, file)
  return done(c, `/concepts/${id}`)
}

/** Say something about a concept. */
export async function say(c: Asked, reviewing: Reviewing): Promise<Response> {
  const sent = await sentTo(c)
  const text = sent['text']?.[0]?.trim() ?? ''
  if (text === '') throw new InputError('Missing text, expected what is to be said')
  return changeOne(c, reviewing, sent, (concept) => comment(concept, text, reviewing.doing()))
}

/** Merge a concept into another. */
export async function mergeInto(c: Asked, reviewing: Reviewing): Promise<Response> {
  const sent = await sentTo(c)
  const from = heldOf(c, reviewing)
  const id = sent['into']?.[0]?.trim() ?? ''
  const into = reviewing.store.held(id)
  if (!into || id === from.concept.id) {
    throw new InputError(
      `Unexpected \`${id}\` to merge into, expected the id of another concept of the glossary`
    )
  }

  const doing = reviewing.doing(whyIn(sent))
  const revision = sent['revision']?.[0] ?? ''
  const merged = merge(into.concept, from.concept, doing)
  try {
    await reviewing.store.change([
      {id, revision: into.revision, edit: () => merged.into},
      {id: from.concept.id, revision, edit: () => merged.from}
    ])
  } catch (error) {
    return stale(c, reviewing, error, {sent, mine: merged.from})
  }

  return done(c, `/concepts/${id}`)
}

/** Decide on several concepts at once; what somebody changed meanwhile is left alone, and named. */
export async function batch(c: Asked, reviewing: Reviewing): Promise<Response> {
  const sent = await sentTo(c)
  const decision = {review: reviewIn(sent)}
  const doing = reviewing.doing(whyIn(sent))
  const left: string[] = []
  for (const chosen of sent['concept'] ?? []) {
    const at = chosen.lastIndexOf('@')
    const id = chosen.slice(0, at)
    const edit = (concept: RawConcept) => decide(concept, decision, doing)
    try {
      await reviewing.store.change([{id, revision: chosen.slice(at + 1), edit}])
    } catch (error) {
      if (!(error instanceof StaleChange)) throw error
      left.push(id)
    }
  }

  return done(c, `/${new URL(c.req.url).search}`, left)
}

/** Show what a change would do, without making it. */
export async function showEffect(c: Asked, reviewing: Reviewing): Promise<Response> {
  const sent = await sentTo(c)
  const {concept} = heldOf(c, reviewing)
  const isTerms = sent['term.0'] !== undefined
  const decision = isTerms ? termsDecision(sent, concept.terms) : {review: reviewIn(sent)}
  const impact = reviewing.impact(concept.id, decision)
  if (c.req.header('Accept') === 'application/json') {
    const {words} = frameOf(c, reviewing)
    const text = `${words.broken}: ${impact.broken.length} · ${words.mended}: ${impact.mended.length}`
    return c.json({broken: impact.broken.length, mended: impact.mended.length, text})
  }

  const action = `/concepts/${concept.id}/${isTerms ? 'terms' : 'decision'}`
  const page = {id: concept.id, impact, action, fields: fieldsOf(sent)}
  return c.html(effectPage(frameOf(c, reviewing), page))
}

async function changeOne(
  c: Asked,
  reviewing: Reviewing,
  sent: Sent,
  edit: (concept: RawConcept) => RawConcept
): Promise<Response> {
  const {concept} = heldOf(c, reviewing)
  try {
    await reviewing.store.change([{id: concept.id, revision: sent['revision']?.[0] ?? '', edit}])
  } catch (error) {
    return stale(c, reviewing, error, {sent, mine: edit(concept)})
  }

  return done(c, `/concepts/${concept.id}`)
}

function stale(
  c: Asked,
  reviewing: Reviewing,
  error: unknown,
  {sent, mine}: {sent: Sent; mine: RawConcept}
): Response | Promise<Response> {
  if (!(error instanceof StaleChange)) throw error
  const page = {mine, now: error.now, action: c.req.path, fields: fieldsOf(sent)}
  return c.html(conflictPage(frameOf(c, reviewing), page), 409)
}

function heldOf(c: Asked, {store}: Reviewing): Held {
  const id = c.req.param('id') ?? ''
  const held = store.held(id)
  if (held) return held
  throw new InputError(
    `Missing concept \`${id}\`, expected one of the glossary; go back to the queue`
  )
}

function reviewIn(sent: Sent): NonNullable<Decision['review']> {
  const given = sent['review']?.[0]
  const review = reviews.find((one) => one === given)
  if (review) return review
  throw new InputError(`Unexpected \`${given ?? ''}\` as decision, expected ${reviews.join(', ')}`)
}

function whyIn(sent: Sent): string | undefined {
  return sent['why']?.[0]?.trim() || undefined
}

function termsDecision(sent: Sent, before: RawConcept['terms']) {
  const terms = termsFrom(sent, before)
  if (Object.keys(terms).length === 0) {
    const way = Object.keys(before).length > 0 ? 'reject the concept instead' : 'write one'
    throw new InputError(`Missing terms, expected at least one; ${way}`)
  }

  const kind = kinds.find((one) => one === sent['kind']?.[0])
  return {terms, ...(kind && {kind}), note: sent['note']?.[0]?.trim() ?? ''}
}

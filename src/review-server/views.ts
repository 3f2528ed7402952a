import type {Asked} from './asked.ts'
import {groupByRendering} from '../../pipeline/glossary/concordance/group.ts'
import {filtered} from '../../pipeline/glossary/review/queue.ts'
import type {Filter} from '../../pipeline/glossary/review/queue.ts'
import {frameOf} from './frame.ts'
import {conceptPage} from './pages/concept.ts'
import {newConceptPage} from './pages/new-concept.ts'
import {pageSize, queuePage} from './pages/queue.ts'
import type {Reviewing} from './reviewing.ts'
import {saidOf} from './said.ts'

/** Show the queue, as the address filters it. */
export async function showQueue(c: Asked, reviewing: Reviewing): Promise<Response> {
  const frame = frameOf(c, reviewing)
  const all = await reviewing.items()
  const filter = filterOf(c)
  const items = filtered(all, filter)
  const last = Math.max(1, Math.ceil(items.length / pageSize))
  const asked = Math.trunc(Number(c.req.query('page') ?? 1)) || 1
  return c.html(
    queuePage(frame, {
      items,
      filter,
      page: Math.min(last, Math.max(1, asked)),
      domains: [...new Set(all.map(({concept}) => concept.domain))],
      revisionOf: (id) => reviewing.store.held(id)?.revision ?? '',
      message: saidOf(c, frame.words)
    })
  )
}

function filterOf(c: Asked): Filter {
  const {words, state, kind, domain} = c.req.query()
  return {
    ...(words && {words}),
    ...(state && {state}),
    ...(kind && {kind}),
    ...(domain && {domain})
  }
}

/** Show the form of a new concept. */
export function showNew(c: Asked, reviewing: Reviewing): Response | Promise<Response> {
  return c.html(newConceptPage(frameOf(c, reviewing), reviewing.store.files()))
}

/** Show one concept with its occurrences. */
export async function showConcept(c: Asked, reviewing: Reviewing): Promise<Response> {
  const frame = frameOf(c, reviewing)
  const id = c.req.param('id') ?? ''
  const items = await reviewing.items()
  const item = items.find(({concept}) => concept.id === id)
  const held = reviewing.store.held(id)
  if (!item || !held) return c.notFound()
  const lines = (await reviewing.concordance()).get(id) ?? []
  const waiting = items.filter(({reasons}) => reasons.length > 0)
  const at = waiting.findIndex(({concept}) => concept.id === id)
  const next = waiting[at + 1] ?? waiting.find(({concept}) => concept.id !== id)
  return c.html(
    conceptPage(frame, {
      held,
      item,
      groups: groupByRendering(lines, reviewing.lang),
      next: next?.concept.id,
      message: saidOf(c, frame.words)
    })
  )
}

import {readFile} from 'node:fs/promises'
import {Hono} from 'hono'
import type {Asked} from './asked.ts'
import {bodyLimit} from 'hono/body-limit'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {addNew, batch, changeTerms, decideOn, mergeInto, say, showEffect} from './actions.ts'
import {frameOf} from './frame.ts'
import {showConcept, showNew, showQueue} from './views.ts'
import {layout} from './pages/layout.ts'
import type {Piece} from './pages/layout.ts'
import type {Reviewing} from './reviewing.ts'
import {guard, headers, limitRate} from './security.ts'
import type {Doors} from './security.ts'
import {html} from 'hono/html'

/** As many bytes a form may have. */
const largestForm = 256 * 1024
/** As many requests are answered in a second. */
const mostRequests = 60

/**
 * Make the web application in which a glossary is reviewed.
 *
 * @param reviewing What is reviewed, with which texts, by whom.
 * @param doors Whom it answers.
 */
export function makeApp(reviewing: Reviewing, doors: Doors): Hono {
  const app = new Hono()
  app.use(headers, guard(doors), limitRate(mostRequests))
  app.use(bodyLimit({maxSize: largestForm, onError: (c) => c.text('Too large', 413)}))
  app.get('/assets/base.css', asset('base.css', 'text/css; charset=utf-8'))
  app.get('/assets/pages.css', asset('pages.css', 'text/css; charset=utf-8'))
  app.get('/assets/review.js', asset('review.js', 'text/javascript; charset=utf-8'))
  app.get('/', (c) => showQueue(c, reviewing))
  app.get('/concepts/:id', (c) => showConcept(c, reviewing))
  app.get('/new', (c) => showNew(c, reviewing))
  app.post('/concepts', (c) => addNew(c, reviewing))
  app.post('/batch', (c) => batch(c, reviewing))
  app.post('/concepts/:id/decision', (c) => decideOn(c, reviewing))
  app.post('/concepts/:id/terms', (c) => changeTerms(c, reviewing))
  app.post('/concepts/:id/effect', (c) => showEffect(c, reviewing))
  app.post('/concepts/:id/comments', (c) => say(c, reviewing))
  app.post('/concepts/:id/merge', (c) => mergeInto(c, reviewing))
  app.notFound((c) => refusal(c, reviewing, 404, `${c.req.path}`))
  app.onError((error, c) => {
    if (error instanceof InputError) return refusal(c, reviewing, 422, error.message)
    console.error(error.message)
    return refusal(c, reviewing, 500, error.message)
  })
  return app
}

function refusal(c: Asked, reviewing: Reviewing, status: 404 | 422 | 500, reason: string) {
  const frame = frameOf(c, reviewing)
  const content = html`<h1>${frame.words.refused}</h1>
    <p role="alert">${reason}</p>
    <p><a href="/">${frame.words.back}</a></p>`
  return c.html(layout(frame, frame.words.refused, content as Piece), status)
}

/** A file of the application itself; no other is ever read for a request. */
function asset(name: 'base.css' | 'pages.css' | 'review.js', type: string) {
  const file = new URL(`assets/${name}`, import.meta.url)
  return async (c: Asked) => c.body(await readFile(file, 'utf8'), 200, {'Content-Type': type})
}

import type {IncomingMessage} from 'node:http'
import type {Protocol} from './protocols.ts'

/** A glossary that was made. */
interface Glossary {
  glossary_id: string
  name: string
  entries: string
}

/** DeepL's v2, with its glossaries as far as one server keeps them. */
export function deepl(key: string | undefined): Protocol {
  return {
    isAllowed: ({headers}) =>
      key === undefined || headers.authorization === `DeepL-Auth-Key ${key}`,
    beside: (request, body) =>
      request.url?.includes('glossar') ? glossary(request, body) : undefined,
    unitsOf: (body) => textsIn(body).map((text, at) => ({id: String(at), text, isRepair: false})),
    isStructured: () => false,
    answer: (_, targets) => ({
      translations: targets.map(({text}) => ({
        detected_source_language: 'ZH',
        text,
        billed_characters: text.length
      }))
    }),
    failure: (message) => ({message}),
    // It has a status of its own for a quota that is used up.
    status: (fault, usual) =>
      fault === 'no-credit' ? 456 : fault === 'wrong-key' ? 403 : fault === 'too-long' ? 413 : usual
  }
}

/** The texts of a form or of JSON. */
function textsIn(body: string): string[] {
  if (body.startsWith('{')) {
    const {text} = JSON.parse(body) as {text: string | string[]}
    return [text].flat()
  }

  return new URLSearchParams(body).getAll('text')
}

const made: Glossary[] = []

function glossary(request: IncomingMessage, body: string): unknown {
  if (request.method === 'POST') {
    const form = new URLSearchParams(body)
    made.push({
      glossary_id: `g${made.length + 1}`,
      name: form.get('name') ?? '',
      entries: form.get('entries') ?? ''
    })
    return describe(made.at(-1)!)
  }

  return {glossaries: made.map(describe)}
}

function describe({glossary_id: id, name, entries}: Glossary) {
  return {
    glossary_id: id,
    name,
    ready: true,
    source_lang: 'zh',
    target_lang: 'en',
    creation_time: '2026-01-01T00:00:00Z',
    entry_count: entries.split('\n').length
  }
}

import type {LoggedRequest} from '../../tests/engines/server/server.ts'

/** What was sent, in characters: counted in the requests as they came, not by what sent them. */
export interface Sent {
  text: number
  terms: number
  /** Speakers, what stands before, like texts, drafts to mend. */
  context: number
  /** Instructions, schema, ids, and what holds the parts together. */
  frame: number
}

interface Body {
  messages: Array<{content: string | Array<{text: string}>}>
  response_format?: {json_schema?: {schema?: unknown}}
}

/** Count what requests sent beside the text. */
export function sentIn(log: readonly LoggedRequest[]): Sent {
  const sum: Sent = {text: 0, terms: 0, context: 0, frame: 0}
  for (const {body, units} of log) {
    const {messages, response_format: format} = JSON.parse(body) as Body
    const said = messages.map(({content}) =>
      typeof content === 'string' ? content : content.map(({text}) => text).join('')
    )
    const schema = format?.json_schema?.schema
    const all = said.join('').length + (schema ? JSON.stringify(schema).length : 0)
    const user = said.at(-1) ?? ''
    const section = (title: string) =>
      (new RegExp(`(?:^|\\n\\n)${title}:\\n([^]*?)(?=\\n\\n[A-Z][a-z ]+:\\n|$)`).exec(user) ??
        [])[0]?.length ?? 0
    const text = units.reduce((total, one) => total + one.text.length, 0)
    const speakers = [...user.matchAll(/\n[^\n<>]{1,40}:(?=\n<)/g)].join('').length
    const context = section('Names') + section('Before') + section('Like texts') + speakers
    const terms = section('Terms')
    sum.text += text
    sum.terms += terms
    sum.context += context
    sum.frame += all - text - terms - context
  }

  return sum
}

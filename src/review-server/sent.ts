import type {Asked} from './asked.ts'

/** A form as it was sent: each field may stand several times. */
export type Sent = Record<string, string[]>

/** Read the form that a request brings; files in it are left out. */
export async function sentTo(c: Asked): Promise<Sent> {
  const body = await c.req.parseBody({all: true})
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().map((one) => (typeof one === 'string' ? one : ''))
    ])
  )
}

/** The fields of a form one by one, to be sent again. */
export function fieldsOf(sent: Sent): Array<readonly [name: string, value: string]> {
  return Object.entries(sent).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const)
  )
}

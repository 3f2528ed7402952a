import {readFile} from 'node:fs/promises'
import {z} from 'zod'
import {contentKey} from '../../pipeline/language/hash.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import type {Batch, Engine} from '../../pipeline/translate/engine.ts'
import {languagePair} from '../../pipeline/translate/rank.ts'
import {noUsage} from '../../pipeline/translate/usage.ts'
import {explainSystemError} from '../files/explain.ts'

const line = z.object({
  languages: z.object({source: z.string(), target: z.string()}),
  source: z.string(),
  draft: z.string().optional(),
  targets: z.array(z.string())
})

type Line = z.infer<typeof line>

/**
 * An engine that says what was written down of another (see `recorded`): asked the same once more, it
 * says what the other said then. What it does not know is missing from its answer.
 *
 * @param file JSON Lines.
 * @throws {InputError} Where the file cannot be used.
 */
export async function replay(file: string): Promise<Engine> {
  const answers = Map.groupBy(await linesOf(file), ({languages, source, draft}) =>
    keyOf(languages, source, draft)
  )
  const times = new Map<string, number>()
  const next = (key: string): string[] => {
    const known = answers.get(key) ?? []
    const at = times.get(key) ?? 0
    times.set(key, at + 1)
    return known[Math.min(at, known.length - 1)]?.targets ?? []
  }

  return {
    name: 'replay',
    listens: true,
    translate: async ({languages, units}) => ({
      targets: units.flatMap(({id, value: source, draft}) =>
        next(keyOf(languages, source, draft?.value)).map((value) => ({id, value}))
      ),
      usage: noUsage
    })
  }
}

function keyOf({source, target}: Batch['languages'], value: string, draft: string | undefined) {
  const asked = draft === undefined ? '' : contentKey(draft)
  return [languagePair(source, target), contentKey(value), asked].join(' ')
}

async function linesOf(file: string): Promise<Line[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new InputError(`Cannot read \`${file}\` for \`replay\`: ${explainSystemError(error)}`)
  }

  return text.split('\n').flatMap((one, at): Line[] => {
    if (one.trim() === '') return []
    const parsed = line.safeParse(parsedJson(one))
    if (parsed.success) return [parsed.data]
    throw new InputError(
      `Unexpected line in \`${file}:${at + 1}\`, expected an answer as \`--record\` writes it; take the line out`
    )
  })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

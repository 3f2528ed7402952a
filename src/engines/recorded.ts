import type {Engine} from '../../pipeline/translate/engine.ts'

/**
 * An engine whose answers are written down, for `replay`.
 *
 * @param append Takes lines of JSON, each with its end.
 */
export function recorded(engine: Engine, append: (lines: string) => Promise<void>): Engine {
  return {
    ...engine,
    translate: async (batch, signal) => {
      const answer = await engine.translate(batch, signal)
      const {languages, units} = batch
      const lines = units.map(({id, value: source, draft}) => {
        const targets = answer.targets.filter((one) => one.id === id).map(({value}) => value)
        const facts = {languages, source, ...(draft && {draft: draft.value}), targets}
        return `${JSON.stringify(facts)}\n`
      })
      await append(lines.join(''))
      return answer
    }
  }
}

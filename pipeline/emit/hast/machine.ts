import type {Machine} from '../../tree/index.ts'

/** The name of an engine for people: `gpt-4o (openai)`. */
export function machineName({engine, model}: Machine): string {
  return model === undefined ? engine : `${model} (${engine})`
}

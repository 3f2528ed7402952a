import {InputError} from '../../pipeline/tree/input-error.ts'
import {chosenEmbeddings} from '../configuration/embeddings.ts'
import type {ChosenEmbeddings} from '../configuration/embeddings.ts'
import {chosenEngine} from '../configuration/engine.ts'
import type {ChosenEngine, EngineOptions} from '../configuration/engine.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'

/** What a build may ask. */
export interface Asked {
  engine: ChosenEngine | undefined
  /** Of a text with a translation that is to be paired. */
  embeddings: ChosenEmbeddings | undefined
}

/** What options say of it. */
export interface AskedOptions extends EngineOptions {
  translation?: string
  embeddings?: string
}

/**
 * Gather what options and `duizhao.yaml` say of an engine and of embeddings. `--base-url` is the
 * engine's where one is named.
 *
 * @throws {InputError} Where something is said of an engine that nobody names, or an option names
 *   embeddings, and there is nothing to pair.
 */
export function askedOf(options: AskedOptions, configuration: ConfigurationFile): Asked {
  const {baseUrl, ...others} = options
  const {embeddings} = options
  const isEngines = (options.engine ?? configuration.engine) !== undefined
  const isTheirs = embeddings !== undefined && !isEngines
  const engine = chosenEngine(isTheirs ? others : options, configuration)
  if (options.translation ?? configuration.translation) {
    const said = {
      ...(embeddings !== undefined && {embeddings}),
      ...(isTheirs && baseUrl !== undefined && {baseUrl})
    }
    return {engine, embeddings: chosenEmbeddings(said, configuration)}
  }

  if (embeddings === undefined) return {engine, embeddings: undefined}
  throw new InputError(
    'Unexpected `--embeddings` without a translation to pair, expected `--translation` beside it'
  )
}

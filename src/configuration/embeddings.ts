import {InputError} from '../../pipeline/tree/input-error.ts'
import type {ConfigurationFile} from './schema.ts'

/** What is said of embeddings on the command line. */
export interface EmbeddingsOptions {
  embeddings?: string
  /** Of the server that has them. */
  baseUrl?: string
}

/** The embeddings that were chosen. */
export interface ChosenEmbeddings {
  /** `ollama:bge-m3`. */
  name: string
  baseUrl?: string | undefined
}

/**
 * Gather what options and `duizhao.yaml` say of embeddings; options win.
 *
 * @returns Nothing where none are named.
 * @throws {InputError} Where an address is said of a server that nobody names.
 */
export function chosenEmbeddings(
  options: EmbeddingsOptions,
  {embeddings}: ConfigurationFile
): ChosenEmbeddings | undefined {
  const configured = typeof embeddings === 'string' ? {name: embeddings} : embeddings
  const name = options.embeddings ?? configured?.name
  if (name === undefined) {
    if (options.baseUrl === undefined) return undefined
    throw new InputError(
      'Unexpected `--base-url` without embeddings, expected `--embeddings` beside it, or `embeddings` in duizhao.yaml'
    )
  }

  // What is configured is said of the embeddings that are named there.
  const said = configured?.name === name ? configured : {name}
  return {...said, ...(options.baseUrl !== undefined && {baseUrl: options.baseUrl})}
}

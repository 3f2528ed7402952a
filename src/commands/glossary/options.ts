import {InputError} from '../../../pipeline/tree/input-error.ts'
import {listOf, loadConfiguration} from '../../configuration/load.ts'
import type {ConfigurationFile} from '../../configuration/schema.ts'
import type {TextOptions} from '../said.ts'

/** Options of commands that work with a glossary, as the command line gives them. */
export interface GlossaryOptions extends TextOptions {
  glossary?: string[]
  config?: string
  text?: string[]
  translation?: string
}

/**
 * Find out which glossary is meant.
 *
 * @param named Its files or folders, where the command itself names them.
 * @param beside The text beside which `duizhao.yaml` is looked for; else it is that of the working
 *   folder.
 * @throws {InputError} Where no glossary is named, or the configuration cannot be used.
 */
export async function whichGlossary(
  {glossary, config}: GlossaryOptions,
  {named = [], beside = 'text'}: {named?: readonly string[]; beside?: string | undefined} = {}
): Promise<{paths: string[]; configuration: ConfigurationFile}> {
  const configuration = await loadConfiguration(beside, config)
  const paths = named.length > 0 ? [...named] : (glossary ?? listOf(configuration.glossary))
  if (paths.length === 0) {
    throw new InputError(
      'Missing glossary, expected its files or folder; name them, or write `glossary:` into duizhao.yaml'
    )
  }

  return {paths, configuration}
}

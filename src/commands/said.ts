import type {SideName} from '../../pipeline/tree/index.ts'
import type {ConfigurationFile} from '../configuration/schema.ts'
import type {Encodings} from '../configuration/values.ts'

/** Options of commands that read texts. */
export interface TextOptions {
  encoding?: Encodings
  sourceLang?: string
  targetLang?: string
}

/** What is said of a text's language and encoding: by options, else by the configuration. */
export function saidOf(
  side: SideName,
  options: TextOptions,
  configuration: ConfigurationFile
): {lang?: string; encoding?: string} {
  const lang = options[`${side}Lang`] ?? configuration.language?.[side]
  const configured = configuration.encoding
  const encoding =
    options.encoding?.[side] ?? (typeof configured === 'string' ? configured : configured?.[side])
  return {...(lang && {lang}), ...(encoding && {encoding})}
}

import {Option} from 'commander'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {encodings, findEncoding} from '../../pipeline/read/encoding-names.ts'
import {languageTag, oneOf} from '../configuration/values.ts'
import type {Encodings} from '../configuration/values.ts'

/** An option whose value is one of a few names. */
export function choice(flags: string, description: string, names: readonly string[]): Option {
  const option = new Option(flags, description).choices(names)
  return option.argParser((value: string) => {
    if (names.includes(value)) return value
    throw new InputError(`Unexpected \`${value}\` in \`${option.long}\`, expected ${oneOf(names)}`)
  })
}

/** An option whose values are a few names with commas between; each counts once. */
export function choices(flags: string, description: string, names: readonly string[]): Option {
  const option = new Option(flags, description)
  return option.argParser((value: string) => {
    const parts = [...new Set(value.split(',').map((part) => part.trim()))]
    const unknown = parts.find((part) => !names.includes(part))
    if (unknown === undefined) return parts
    throw new InputError(
      `Unexpected ${shown(unknown)} in \`${option.long}\`, expected ${oneOf(names)}, or several with commas between`
    )
  })
}

/** An option whose value is a language tag. */
export function language(flags: string, description: string): Option {
  const option = new Option(flags, description)
  return option.argParser((value: string) => {
    const tag = languageTag(value)
    if (tag) return tag
    throw new InputError(
      `Unexpected \`${value}\` in \`${option.long}\`, expected a language tag of Chinese or English such as \`zh-Hant\` or \`en\``
    )
  })
}

/** An option whose value is a number, above zero or from it. */
export function amount(flags: string, description: string, least: 0 | 1): Option {
  const option = new Option(flags, description)
  return option.argParser((value: string) => {
    const number = Number(value)
    const isWhole = least === 0 || Number.isInteger(number)
    if (value.trim() !== '' && Number.isFinite(number) && number >= least && isWhole) return number
    const wanted = least === 0 ? 'a number such as `0.50`' : 'a whole number from 1'
    throw new InputError(`Unexpected ${shown(value)} in \`${option.long}\`, expected ${wanted}`)
  })
}

/** An option whose value is a port of a network: 0 for any that is free. */
export function port(flags: string, description: string): Option {
  const option = new Option(flags, description)
  return option.argParser((value: string) => {
    const number = Number(value)
    if (/^\d+$/.test(value) && number < 65_536) return number
    throw new InputError(
      `Unexpected ${shown(value)} in \`${option.long}\`, expected a number from 0 to 65535`
    )
  })
}

/** The option that names embeddings. */
export function embeddings(): Option {
  return new Option(
    '--embeddings <name>',
    'also compare what sentences mean, by the vectors of `openai:MODEL`, `qwen:MODEL`, `ollama:MODEL`, `llamacpp:MODEL`, `vllm:MODEL`, `lmstudio:MODEL`'
  )
}

/** The option that names the encoding of both files, or of each. */
export function encoding(): Option {
  const option = new Option(
    '--encoding <name>',
    'encoding of the files, or of each as `big5,utf-8`; detected where not given'
  )
  return option.argParser((value: string): Encodings => {
    const [source = '', target = source, ...more] = value.split(',').map((part) => part.trim())
    const unknown = [source, target].find((name) => !findEncoding(name))
    if (unknown === undefined && more.length === 0) return {source, target}
    throw new InputError(
      `Unexpected ${shown(unknown ?? value)} in \`--encoding\`, expected ${oneOf(encodings)}, or two with a comma between`
    )
  })
}

/** A name as a message shows it. */
function shown(name: string): string {
  return name === '' ? 'empty name' : `\`${name}\``
}

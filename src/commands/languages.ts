import {languageOf} from '../../pipeline/language/tags.ts'
import {realpath} from 'node:fs/promises'
import {InputError} from '../../pipeline/tree/input-error.ts'

interface Side {
  path: string
  /** BCP 47 tag. */
  lang: string
}

const names = {zh: 'Chinese', en: 'English'}

function knownLanguage({path, lang}: Side, option: string): 'zh' | 'en' {
  const known = languageOf(lang)
  if (known) return known
  throw new InputError(
    `Unexpected language of \`${path}\`, expected Chinese or English; name another file, or its language with \`${option}\``
  )
}

/**
 * Hold the languages of a text and its translation against each other.
 *
 * @throws {InputError} Where they are not Chinese and English, one each.
 */
export function checkPair(source: Side, target: Side | undefined): undefined {
  const own = knownLanguage(source, '--source-lang')
  if (!target) return
  if (knownLanguage(target, '--target-lang') !== own) return
  const other = own === 'zh' ? names.en : names.zh
  throw new InputError(
    `Unexpected ${names[own]} translation \`${target.path}\` of the ${names[own]} text \`${source.path}\`, expected ${other}; name the ${other} file`
  )
}

/**
 * See to it that a text is not given as its own translation.
 *
 * @throws {InputError} Where two paths lead to one file.
 */
export async function checkDifferent(source: string, target: string): Promise<undefined> {
  const [own, other] = await Promise.all(
    [source, target].map((path) => realpath(path).catch(() => path))
  )
  if (own !== other) return
  throw new InputError(
    `Unexpected \`${target}\` as its own translation, expected another file; name the translation`
  )
}

import {InputError} from '../../pipeline/tree/input-error.ts'

interface Side {
  path: string
  /** BCP 47 tag. */
  lang: string
}

const names = {zh: 'Chinese', en: 'English'}

function languageOf({path, lang}: Side, option: string): 'zh' | 'en' {
  if (lang.startsWith('zh')) return 'zh'
  if (lang.startsWith('en')) return 'en'
  throw new InputError(
    `Unexpected language \`${lang}\` of \`${path}\`, expected Chinese or English; name it with \`${option}\` if it is one of them`
  )
}

/**
 * Hold the languages of a text and its translation against each other.
 *
 * @throws {InputError} Where they are not Chinese and English, one each.
 */
export function checkPair(source: Side, target: Side | undefined): undefined {
  const own = languageOf(source, '--source-lang')
  if (!target) return
  if (languageOf(target, '--target-lang') !== own) return
  const other = own === 'zh' ? names.en : names.zh
  throw new InputError(
    `Unexpected ${names[own]} translation \`${target.path}\` of a ${names[own]} text, expected ${other}; give the ${other} file or name its language with \`--target-lang\``
  )
}

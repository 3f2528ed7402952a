import {realpath} from 'node:fs/promises'
import {detectLanguage} from '../../pipeline/language/detect.ts'
import {languageOf} from '../../pipeline/language/tags.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'

interface Side {
  path: string
  /** BCP 47 tag. */
  lang: string
  /** What the text itself is; nothing in a side-by-side file. */
  text?: string
  /** Whether it holds both languages. */
  isMixed?: boolean
  /** What an option says of its language. */
  said?: string | undefined
}

const names = {zh: 'Chinese', en: 'English'}

/**
 * The language of a text.
 *
 * @param option Names it.
 * @throws {InputError} Where it is neither Chinese nor English.
 */
export function knownLanguage({path, lang}: Side, option: string): 'zh' | 'en' {
  const known = languageOf(lang)
  if (known) return known
  throw new InputError(
    `Unexpected language of \`${path}\`, expected Chinese or English; name another file, or its language with \`${option}\``
  )
}

/**
 * The language of a translation that there is to be.
 *
 * @param lang BCP 47 tag of the text.
 * @param said What somebody says it is.
 * @throws {InputError} Where that is the text's own.
 */
export function otherLanguage(lang: string, said: string | undefined): string {
  const own = languageOf(lang) ?? 'zh'
  const other = own === 'zh' ? 'en' : 'zh'
  if (said === undefined || languageOf(said) === other) return said ?? other
  throw new InputError(
    `Unexpected language \`${said}\` of the translation of a text in ${names[own]}, expected ${names[other]}; correct \`--target-lang\` or \`language\` in duizhao.yaml`
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
  const mixed = [source, target].find(({isMixed}) => isMixed)
  if (mixed) {
    throw new InputError(
      `Unexpected Chinese and English paragraphs in \`${mixed.path}\`, expected one language; split it into two files, and name both`
    )
  }

  checkSaid(source, '--source-lang')
  checkSaid(target, '--target-lang')
  const other = own === 'zh' ? names.en : names.zh
  throw new InputError(
    `Unexpected ${names[own]} translation \`${target.path}\` of the ${names[own]} text \`${source.path}\`, expected ${other}; name the ${other} file`
  )
}

/** See to it that a text is in the language that somebody said it was. */
function checkSaid({path, lang, text = '', said}: Side, option: string): undefined {
  const language = languageOf(detectLanguage(text).lang)
  if (language === undefined || language === languageOf(lang)) return
  const where = said ? `\`${option}\`` : '`language` in duizhao.yaml or `lang` at its head'
  throw new InputError(
    `Unexpected language \`${lang}\` of \`${path}\`, expected \`${language}\`; correct or leave out ${where}`
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

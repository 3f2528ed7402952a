import {InputError} from '../../../pipeline/tree/input-error.ts'
import type {ExitCode} from '../../cli.ts'
import {openGlossary} from '../../glossary/store.ts'
import {interruptible} from '../../interrupt.ts'
import {startReview} from '../../review-server/index.ts'
import {reviewOf} from '../../review-server/reviewing.ts'
import {nameOfUser} from './name-of-user.ts'
import {markedTexts} from './marked-texts.ts'
import {whichGlossary} from './options.ts'
import type {GlossaryOptions} from './options.ts'

/** Options of `duizhao glossary review`, as the command line gives them. */
export interface GlossaryReviewOptions extends GlossaryOptions {
  as?: string
  host?: string
  port?: number
}

/** Where the server listens, unless told otherwise. */
const home = {host: '127.0.0.1', port: 4567}

/**
 * Serve the review of glossaries until Ctrl-C.
 *
 * @param paths Their files or folders; those of the configuration where there are none.
 * @throws {InputError} Where a glossary or a text cannot be used, or the address not be had.
 */
export async function reviewGlossary(
  paths: readonly string[],
  options: GlossaryReviewOptions
): Promise<ExitCode> {
  const files = options.text ?? []
  const which = await whichGlossary(options, {named: paths, beside: files[0]})
  const store = await openGlossary(which.paths)
  const surroundings = {options, configuration: which.configuration, glossary: new Map()}
  const texts = await markedTexts(files, surroundings)
  const by = options.as ?? (await nameOfUser())
  if (by.trim() === '') {
    throw new InputError('Unexpected empty name in `--as`, expected who decides')
  }

  const reviewing = reviewOf(store, texts, {by, now: () => new Date().toISOString()})
  const server = await startReview(reviewing, {
    host: options.host ?? home.host,
    port: options.port ?? home.port
  })
  console.log(`Review the glossary at ${server.url} (Ctrl-C ends it)`)
  await interruptible(
    (signal) => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  ).finally(() => server.close())
  return 0
}

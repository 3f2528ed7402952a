import process from 'node:process'
import {InputError} from '../pipeline/tree/input-error.ts'

/**
 * The time that a build is to take for now, where somebody wants builds that can be repeated.
 *
 * @returns What `SOURCE_DATE_EPOCH` says (reproducible-builds.org); nothing where it is not set.
 * @throws {InputError} Where it says nothing of use.
 */
export function fixedTime(): Date | undefined {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return undefined
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000)
  throw new InputError(
    `Unexpected SOURCE_DATE_EPOCH \`${epoch}\`, expected seconds since 1970; correct or unset it`
  )
}

/** Now, or the time that builds are to take for now: ISO 8601 instant, UTC, with milliseconds. */
export function instant(): string {
  return (fixedTime() ?? new Date()).toISOString()
}

import {toSimplified} from '../../language/fold.ts'

/** The dots between the parts of a foreign name. */
export const nameDot = /[·‧・•．]/

/** A text by which names are compared: in Simplified characters, without dots and blanks. */
export function nameKey(zh: string): string {
  return toSimplified(zh).replaceAll(/[·‧・•．\s]/g, '')
}

import {
  isChineseName,
  isDottedName,
  isLatinName,
  isOneWord,
  titleLength
} from '../names/name-shape.ts'
import type {Head} from './head.ts'

/** Whether a label is a person's name by its shape, and no word of the dictionary. */
export function isPerson({name, key}: Head): boolean {
  if (isDottedName(key) || titleLength(key) > 0) return true
  return (isChineseName(key) && !isOneWord(name)) || isLatinName(name)
}

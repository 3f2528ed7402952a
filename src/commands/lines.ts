import type {VFile} from 'vfile'
import {decode} from '../../pipeline/read/decode.ts'

/** The lines of a file; an empty one at its end does not count. */
export function linesOf(file: VFile, encoding: string | undefined): string[] {
  const {text} = decode(Buffer.from(file.value), file, encoding)
  return text
    .replace(/^\uFEFF/, '')
    .replace(/(?:\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/)
}

/** Lines that have words. */
export interface Filled {
  texts: string[]
  /** The numbers of their lines. */
  numbers: number[]
}

/** The lines that have words. */
export function filled(lines: readonly string[]): Filled {
  const numbers = lines.flatMap((line, index) => (line.trim() ? [index] : []))
  return {texts: numbers.map((index) => lines[index] ?? ''), numbers}
}

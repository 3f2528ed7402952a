import type {Severity} from '../../tree/index.ts'
import type {FilePair, FileSide} from '../../side-by-side/file-pair.ts'
import type {Form} from '../../side-by-side/form.ts'

/** A place of a file that is not as we write it. */
export interface Problem {
  rule: 'damaged-mark' | 'html-comment'
  severity: Severity
  reason: string
  /** The first and the last line that it is about, one-based. */
  line: number
  end: number
}

/** A side-by-side file, read back. */
export interface SideBySide {
  form: Form
  pairs: FilePair[]
  problems: Problem[]
}

/** A side, unless nothing stands there. */
export function fileSide(value: string, label: string | undefined, line: number) {
  if (!value && !label) return undefined
  return {value, line, ...(label && {label})} satisfies FileSide
}

/** A pair, without the sides that are not there. */
export function filePair(source: FileSide | undefined, target: FileSide | undefined): FilePair {
  return {...(source && {source}), ...(target && {target})}
}

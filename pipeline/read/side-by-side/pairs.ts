import type {Severity} from '../../tree/index.ts'
import type {Form} from '../../side-by-side/form.ts'

/** One side of a pair as it stands in a side-by-side file. */
export interface PairSide {
  /** Markdown, as `Source.value` has it. */
  value: string
  label?: string
  /** Where it begins in the file, one-based. */
  line: number
}

/** A unit as it stands in a side-by-side file; a side that is empty there is left out. */
export interface Pair {
  source?: PairSide
  target?: PairSide
  /** Has no place for a target: it needs none. */
  isKept?: true
}

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
export interface Pairs {
  form: Form
  pairs: Pair[]
  problems: Problem[]
}

/** A side, unless nothing stands there. */
export function sideOf(value: string, label: string | undefined, line: number) {
  if (!value && !label) return undefined
  return {value, line, ...(label && {label})} satisfies PairSide
}

/** A pair, without the sides that are not there. */
export function pairOf(source: PairSide | undefined, target: PairSide | undefined): Pair {
  return {...(source && {source}), ...(target && {target})}
}

import type {Finding, Unit} from '../../tree/index.ts'

/** Says what is wrong with a translation of a unit: the project's own rules. */
export type Judge = (unit: Unit, value: string) => Finding[]

/** What is wrong with a translation. */
export interface Faults {
  /** It does not count: it is asked for again. */
  hard: Finding[]
  /** It counts, but one repair is asked for. */
  soft: Finding[]
}

const hard: ReadonlySet<string> = new Set([
  'missing-target',
  'untranslated',
  'han-in-target',
  'engine-talk',
  'markup-lost',
  'length-off'
])

const soft: ReadonlySet<string> = new Set([
  'term-missing',
  'term-forbidden',
  'term-deprecated',
  'number-mismatch',
  'latin-token-lost'
])

/** Sort findings by what is to be done about them; what only informs is nothing to mend. */
export function faultsOf(findings: readonly Finding[]): Faults {
  const serious = findings.filter(({severity}) => severity !== 'info')
  return {
    hard: serious.filter(({rule}) => hard.has(rule)),
    soft: serious.filter(({rule}) => soft.has(rule))
  }
}

/** Whether a repair is better than what it mends: something is gone and nothing has come. */
export function isMended(before: Faults, after: Faults): boolean {
  const left = [...before.hard, ...before.soft].map(nameOf)
  const found = [...after.hard, ...after.soft].map(nameOf)
  for (const name of found) {
    const at = left.indexOf(name)
    if (at < 0) return false
    left.splice(at, 1)
  }

  return left.length > 0
}

function nameOf({rule, actual, reason}: Finding): string {
  return JSON.stringify([rule, actual ?? reason])
}

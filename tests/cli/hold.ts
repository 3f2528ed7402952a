import type {Case, Expected} from './case.ts'
import type {Run} from './run.ts'

interface Surroundings {
  /** The folder's files before the run and after it. */
  before: ReadonlyMap<string, Buffer>
  after: ReadonlyMap<string, Buffer>
  /** Puts the folder's path into an expected text. */
  place: (text: string) => string
}

/** Hold a run against its case; gives a line for each thing that is not as it should be. */
export function faultsOf(one: Case, result: Run, around: Surroundings): string[] {
  const {before, after, place} = around
  const changed = [...before].filter(([name, bytes]) => !after.get(name)?.equals(bytes))
  const written = [...after.keys()].filter((name) => !before.has(name))
  const files = written.filter((name) => !name.endsWith('/')).toSorted()
  return [
    ...(result.exit === one.exit ? [] : [`exit ${result.exit}, stderr: ${result.stderr}`]),
    ...faultsOfStream('stdout', result.stdout, one.stdout, place),
    ...faultsOfStream('stderr', result.stderr, one.stderr, place),
    ...(/^\s+at /m.test(result.stderr) ? [`a stack trace: ${result.stderr}`] : []),
    ...(one.exit === 2 ? faultsOfRefusal(result, written) : []),
    ...changed.map(([name]) => `changed ${name}`),
    ...(one.writes ? difference(files, one.writes) : []),
    ...Object.entries(one.contains ?? {}).flatMap(([name, strings]) =>
      strings.filter((string) => !String(after.get(name)).includes(string)).map(missing(name))
    ),
    ...Object.entries(one.lacks ?? {}).flatMap(([name, strings]) =>
      strings.filter((string) => String(after.get(name)).includes(string)).map(unexpected(name))
    )
  ]
}

/** Who refuses says so in one sentence, prints nothing else, and leaves nothing behind. */
function faultsOfRefusal({stdout, stderr}: Run, written: readonly string[]): string[] {
  return [
    ...(stdout === '' ? [] : [`stdout: ${stdout}`]),
    ...(/^duizhao: [^\n]+\n$/.test(stderr) ? [] : [`no single sentence: ${stderr}`]),
    ...written.map(unexpected('the folder'))
  ]
}

function faultsOfStream(
  name: string,
  actual: string,
  expected: Expected | undefined,
  place: (text: string) => string
): string[] {
  if (typeof expected === 'string') {
    return actual === place(expected) ? [] : [`${name}:\n${actual}expected:\n${place(expected)}`]
  }

  if (expected !== undefined && !Array.isArray(expected)) {
    return new RegExp(expected.like, 'mu').test(actual)
      ? []
      : [`${name}:\n${actual}expected: ${expected.like}`]
  }

  const lines = actual.split('\n')
  return (expected ?? [])
    .filter((line) => !lines.includes(place(line)))
    .map((line) => `${name} without line \`${line}\`:\n${actual}`)
}

function difference(actual: readonly string[], expected: readonly string[]): string[] {
  return [
    ...actual.filter((name) => !expected.includes(name)).map(unexpected('the folder')),
    ...expected.filter((name) => !actual.includes(name)).map(missing('the folder'))
  ]
}

const missing = (place: string) => (string: string) => `no \`${string}\` in ${place}`
const unexpected = (place: string) => (string: string) => `\`${string}\` in ${place}`

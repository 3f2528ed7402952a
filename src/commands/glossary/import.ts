import path from 'node:path'
import {exchanges} from '../../../pipeline/glossary/exchange/index.ts'
import {planImport} from '../../../pipeline/glossary/exchange/plan.ts'
import type {Step} from '../../../pipeline/glossary/exchange/plan.ts'
import {InputError} from '../../../pipeline/tree/input-error.ts'
import type {ExitCode} from '../../cli.ts'
import {readInput} from '../../files/read.ts'
import {decode} from '../../../pipeline/read/decode.ts'
import {glossaryBeside} from '../../glossary/beside.ts'
import {openGlossary} from '../../glossary/store.ts'
import {oneLine} from '../../report/one-line.ts'
import {counted} from '../../report/print.ts'
import {nameOfUser} from './name-of-user.ts'
import {whichGlossary} from './options.ts'
import type {GlossaryOptions} from './options.ts'
import {chosenSteps} from './chosen.ts'
import {writeSteps} from './write-steps.ts'

/** Options of `duizhao glossary import`, as the command line gives them. */
export interface GlossaryImportOptions extends GlossaryOptions {
  format?: keyof typeof exchanges
  apply?: string
  into?: string
  domain?: string
  trust?: boolean
  as?: string
  json?: boolean
}

/** The largest file that is read, in MiB. */
const largest = 64

/**
 * Say what an import would add, change or contradict; write what is chosen.
 *
 * @param file Of another tool.
 * @returns 1 where something contradicts and nothing was chosen.
 * @throws {InputError} Where the file or the glossary cannot be used, or nothing of it be written.
 */
export async function importGlossary(
  file: string,
  options: GlossaryImportOptions
): Promise<ExitCode> {
  const which = await whichGlossary(options)
  const store = await openGlossary(which.paths)
  const glossary = store.glossary()
  const incoming = exchanges[formatOf(file, options)].read(await textOf(file), file)
  tellLeft(incoming.left)
  const by = options.as ?? (await nameOfUser())
  const doing = {by, at: new Date().toISOString()}
  const own = new Map(
    [...glossary.keys()]
      .flatMap((id) => store.held(id) ?? [])
      .map(({concept}) => [concept.id, concept] as const)
  )
  const beside = options.into === undefined ? new Map() : await glossaryBeside(options.into)
  const trust = options.trust === true
  const steps = planImport(new Map([...beside, ...glossary]), own, incoming, {doing, trust})
  if (options.apply === undefined) {
    console.log(options.json ? JSON.stringify(steps, undefined, 2) : printPlan(steps))
    return steps.some(({action}) => action === 'contradict') ? 1 : 0
  }

  const chosen = chosenSteps(options.apply, steps)
  await writeSteps(chosen, store, options)
  console.log(`${counted(chosen.length, 'concept')} of ${steps.length} imported`)
  return 0
}

/** As much is named of what is left out. */
const most = 20

function tellLeft(left: readonly string[]): undefined {
  for (const one of left.slice(0, most)) console.error(oneLine(`left out: ${one}`))
  if (left.length > most) console.error(`left out: … and ${left.length - most} more`)
}

function formatOf(file: string, {format}: GlossaryImportOptions): keyof typeof exchanges {
  if (format) return format
  const ending = path.extname(file).toLowerCase()
  const known: Partial<Record<string, keyof typeof exchanges>> = {
    '.tbx': 'tbx',
    '.xml': 'tbx',
    '.csv': 'csv',
    '.tsv': 'omegat',
    '.txt': 'omegat',
    '.utf8': 'omegat'
  }
  const told = known[ending]
  if (told) return told
  throw new InputError(
    `Unexpected ending of \`${file}\`, expected .tbx, .csv, .tsv or .txt; name the format with \`--format\``
  )
}

async function textOf(file: string): Promise<string> {
  const input = await readInput(file, largest)
  return decode(Buffer.from(input.value), input).text
}

function printPlan(steps: readonly Step[]): string {
  const counts = (['add', 'change', 'contradict', 'same'] as const).map((action) => {
    const count = steps.filter((step) => step.action === action).length
    return `${count} ${action}`
  })
  const lines = steps
    .filter(({action}) => action !== 'same')
    .map(({number, action, id, reason}) => oneLine(`${number} ${action} ${id}: ${reason}`))
  const hint =
    lines.length > 0 ? ['Choose with `--apply all`, `--apply add` or `--apply 1,3-5`.'] : []
  return [...lines, `${counted(steps.length, 'concept')}: ${counts.join(', ')}`, ...hint].join('\n')
}

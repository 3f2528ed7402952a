import {treeOfPairs} from '../../pipeline/fill/tree.ts'
import {changesOf} from '../../pipeline/translate/changes.ts'
import {entriesOf} from '../../pipeline/translate/entries.ts'
import type {Entry} from '../../pipeline/translate/memory.ts'
import {queryOf} from '../../pipeline/translate/query-of.ts'
import {InputError} from '../../pipeline/tree/input-error.ts'
import type {ExitCode} from '../cli.ts'
import {readInput} from '../files/read.ts'
import {readEntries} from '../memory/exchange/read.ts'
import {makeMemory} from '../memory/place.ts'
import {oneLine} from '../report/one-line.ts'
import {counted, printFindings} from '../report/print.ts'
import {placedFindings} from '../report/report.ts'
import type {PlacedFinding} from '../report/report.ts'
import {placeOf} from './memory/options.ts'
import type {MemoryOptions} from './memory/options.ts'
import {sideBySideIn} from './side-by-side.ts'
import {stemOf} from './stem.ts'

/** What a file says, and what is wrong with it. */
interface EditedFile {
  entries: Entry[]
  findings: PlacedFinding[]
}

/**
 * Take what a person changed in side-by-side files, or in a translation memory, into the memory.
 *
 * @returns 1 where a file is damaged, so that some of it may not be understood.
 * @throws {InputError} Where a file cannot be used, or the memory not be written.
 */
export async function importEdits(
  files: readonly string[],
  options: MemoryOptions
): Promise<ExitCode> {
  const place = await placeOf(options)
  const now = new Date().toISOString()
  const edited = []
  for (const file of files) edited.push({file, ...(await readEdited(file, now))})
  const memory = await makeMemory(place)
  try {
    for (const {file, entries} of edited) {
      const edits = changesOf(entries, await memory.recall(entries.map(queryOf)))
      await memory.remember(edits)
      console.log(
        `${oneLine(file)}: ${counted(entries.length, 'translation')}, ${edits.length} new or changed in \`${oneLine(memory.file)}\``
      )
    }
  } finally {
    memory.close()
  }

  const findings = edited.flatMap((one) => one.findings)
  if (findings.length > 0) console.error(printFindings(findings, 'what `duizhao check` prints'))
  return findings.some(({severity}) => severity === 'error') ? 1 : 0
}

async function readEdited(file: string, now: string): Promise<EditedFile> {
  if (/\.tmx$/i.test(file)) {
    const entries = await readEntries(file, now)
    return {entries: entries.map((entry) => byPerson(entry, now)), findings: []}
  }

  const loaded = sideBySideIn(await readInput(file))
  if (!loaded) {
    throw new InputError(
      `Unexpected file \`${file}\`, expected side-by-side Markdown that \`duizhao build\` wrote, or a memory (.tmx); build it first`
    )
  }

  const {pairs, form} = loaded.content
  const document = stemOf(file.replace(/\.worksheet(?=\.[^.]+$)/, ''))
  const tree = treeOfPairs(pairs, form)
  return {
    entries: entriesOf(tree, {document, changed: now, origin: 'person'}),
    findings: placedFindings(loaded.file, undefined)
  }
}

/** What stands in an edited memory is what a person says now, whoever said it first. */
function byPerson(entry: Entry, now: string): Entry {
  return {...entry, origin: 'person', changed: now, provenance: undefined}
}

import path from 'node:path'
import {VFile} from 'vfile'
import {digestsOf, readDigests} from '../files/digests.ts'
import type {Digests} from '../files/digests.ts'
import {identity} from '../files/identity.ts'
import {openedFiles} from '../files/read.ts'
import {writeAll} from '../files/write.ts'
import type {Report} from '../report/report.ts'
import {sarifFile} from '../report/sarif-file.ts'
import {findEdits, refuseEdited} from './edits.ts'

interface Whereabouts {
  folder: string
  /** The side-by-side file that was the translation. */
  given: string | undefined
  /** Whether to write over what somebody edited. */
  force: boolean
  /** Where to write the findings as SARIF, too. */
  sarif: string | undefined
}

/** What was written. */
export interface WrittenBook {
  /** As `report.json` has it: with the digests of what builds have written into the folder. */
  report: Report & {written: Digests}
  paths: string[]
  /** The edited file that was left as it is. */
  kept: string | undefined
}

/**
 * Write the files of a book into their folder, with its report.
 *
 * @param files Their paths are in the folder, and become paths with the folder.
 * @throws {InputError} Where somebody edited a file that is there, or one cannot be written.
 */
export async function writeBook(
  files: readonly VFile[],
  report: Report,
  {folder, given, force, sarif}: Whereabouts
): Promise<WrittenBook> {
  for (const file of files) file.path = path.join(folder, file.path)
  const inputs = openedFiles()
  const known = await readDigests(folder)
  const edits = await findEdits(files, folder, known, inputs, given)
  if (edits.lost && !force) throw refuseEdited(edits.lost)
  const kept = force || edits.given?.isSame ? undefined : edits.given?.file
  const own = files.filter((file) => file !== kept)
  // The words of an edited file stand nowhere else: made anew, it is still what somebody wrote.
  const ours = files.filter((file) => file !== edits.given?.file)
  const full = {...report, written: {...known, ...digestsOf(folder, ours)}}
  const value = `${JSON.stringify(full, undefined, 2)}\n`
  const book = [...own, new VFile({path: path.join(folder, 'report.json'), value})]
  const held = (await isAmong(given, own)) ? inputs.filter((file) => file !== given) : inputs
  await writeAll(sarif ? [...book, await sarifFile(sarif, report.findings)] : book, held)
  return {report: full, paths: book.map((file) => file.path), kept: kept?.path}
}

async function isAmong(given: string | undefined, files: readonly VFile[]): Promise<boolean> {
  if (given === undefined) return false
  const own = await identity(given)
  const places = await Promise.all(files.map((file) => identity(file.path)))
  return places.includes(own)
}

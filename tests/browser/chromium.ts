import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import sparticuz, {inflate} from '@sparticuz/chromium'
import {type Browser, chromium} from 'playwright-core'

/** A browser on disk and what it wants in its environment. */
export interface Installed {
  path: string
  env: Record<string, string>
}

/**
 * Unpack the Chromium that stands compressed in the packages, once for all processes of a machine.
 *
 * Its libraries come along, so that no system package is needed.
 */
export async function installed(): Promise<Installed> {
  const home = fileURLToPath(new URL('../', import.meta.resolve('@sparticuz/chromium')))
  const facts: unknown = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const version = facts && typeof facts === 'object' && 'version' in facts ? facts.version : ''
  const place = join(tmpdir(), `duizhao-chromium-${String(version)}`)
  if (!existsSync(place)) await unpack(join(home, 'bin'), place)
  return {
    env: {
      FONTCONFIG_FILE: join(place, 'fonts.conf'),
      LD_LIBRARY_PATH: join(place, 'al2023', 'lib')
    },
    path: join(place, 'chromium')
  }
}

/** Unpack beside the place and move there at once, so that nobody meets half a browser. */
async function unpack(archives: string, place: string): Promise<undefined> {
  const {TMPDIR} = process.env
  const half = await mkdtemp(`${place}-`)
  process.env.TMPDIR = half
  try {
    await sparticuz.executablePath(archives)
    await inflate(join(archives, 'al2023.tar.br'))
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }

  // The package's own list of folders is that of one machine.
  await writeFile(
    join(half, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(place, 'fonts')}</dir><cachedir>${join(place, 'cache')}</cachedir></fontconfig>`
  )
  try {
    await rename(half, place)
  } catch (error) {
    // Another process was first.
    await rm(half, {force: true, recursive: true})
    if (!existsSync(place)) throw error
  }
}

/** Start the browser. */
export async function launch(): Promise<Browser> {
  const {env, path} = await installed()
  return chromium.launch({
    args: sparticuz.args.filter((flag) => flag !== '--single-process'),
    env: {...process.env, ...env},
    executablePath: path
  })
}

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
}

import {randomUUID} from 'node:crypto'
import {hostname} from 'node:os'
import process from 'node:process'
import type {DatabaseSync} from 'node:sqlite'
import type {Claims} from '../../pipeline/translate/claims.ts'
import {atOnce} from './at-once.ts'
import {explaining} from './explain.ts'

/** How long a claim holds unless it is renewed, and how often it is, in milliseconds. */
const [lease, renewal] = [60_000, 15_000]

/** What a test may set. */
export interface Surroundings {
  /** Milliseconds since 1970; it may jump. */
  now: () => number
  host: string
  pid: number
  isAlive: (pid: number) => boolean
}

const world: Surroundings = {now: Date.now, host: hostname(), pid: process.pid, isAlive}

/**
 * Claims in the file of a memory. A claim is a lease that is renewed as long as the run lives; that of
 * a process of this machine which is gone holds no longer.
 */
export class SqliteClaims implements Claims {
  readonly #file: string
  readonly #database: DatabaseSync
  readonly #world: Surroundings
  readonly #owner: string
  readonly #held = new Set<string>()
  #timer: NodeJS.Timeout | undefined

  /** @param database That of the memory, open. */
  constructor(file: string, database: DatabaseSync, surroundings: Partial<Surroundings> = {}) {
    this.#file = file
    this.#database = database
    this.#world = {...world, ...surroundings}
    const {host, pid} = this.#world
    this.#owner = [host, pid, randomUUID()].join(' ')
  }

  async claim(keys: readonly string[]): Promise<string[]> {
    const find = this.#database.prepare('SELECT owner, until FROM claim WHERE key = ?')
    const put = this.#database.prepare(
      `INSERT INTO claim (key, owner, until) VALUES (?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, until = excluded.until`
    )
    const ours = this.#atOnce(() =>
      keys.filter((key) => {
        const row = find.get(key)
        if (row && !this.#isFree(String(row['owner']), Number(row['until']))) return false
        put.run(key, this.#owner, this.#world.now() + lease)
        return true
      })
    )
    for (const key of ours) this.#held.add(key)
    this.#renewLater()
    return ours
  }

  async release(keys: readonly string[]): Promise<void> {
    const own = keys.filter((key) => this.#held.delete(key))
    if (this.#held.size === 0) this.#renewNoLonger()
    if (own.length === 0) return
    const drop = this.#database.prepare('DELETE FROM claim WHERE key = ? AND owner = ?')
    this.#atOnce(() => own.forEach((key) => drop.run(key, this.#owner)))
  }

  /** Give up all claims, before the database is closed. */
  close(): undefined {
    this.#renewNoLonger()
    if (this.#held.size === 0) return
    this.#held.clear()
    this.#database.prepare('DELETE FROM claim WHERE owner = ?').run(this.#owner)
  }

  #isFree(owner: string, until: number): boolean {
    if (owner === this.#owner) return true
    const now = this.#world.now()
    // A claim that lasts longer than one can was made before the clock was put back.
    if (until <= now || until > now + lease) return true
    const [host, pid] = owner.split(' ')
    return host === this.#world.host && !this.#world.isAlive(Number(pid))
  }

  #renewLater(): undefined {
    if (this.#timer || this.#held.size === 0) return
    this.#timer = setInterval(() => this.#renew(), renewal)
    this.#timer.unref()
  }

  #renewNoLonger(): undefined {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #renew(): undefined {
    const until = this.#world.now() + lease
    const put = 'UPDATE claim SET until = ? WHERE owner = ?'
    try {
      this.#database.prepare(put).run(until, this.#owner)
    } catch {
      // Another run writes just now; there is time for the next renewal.
    }
  }

  /** A claim need not outlive a loss of power: nobody waits until the disk has it. */
  #atOnce<T>(step: () => T): T {
    return explaining(this.#file, () => {
      this.#database.exec('PRAGMA synchronous = NORMAL')
      try {
        return atOnce(this.#database, step)
      } finally {
        this.#database.exec('PRAGMA synchronous = FULL')
      }
    })
  }
}

/** Whether a process of this machine lives. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Of another user, it lives, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

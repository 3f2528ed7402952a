import type {Progress} from '../../pipeline/translate/index.ts'
import type {Money} from '../prices/price.ts'
import {showMoney} from '../prices/price.ts'
import {counted} from '../report/print.ts'

/** Where progress is shown: a terminal, or a file of lines. */
export interface Screen {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write: (text: string) => unknown
}

/** Milliseconds between two lines where there is no terminal, and between two pictures of a bar. */
const [betweenLines, betweenBars] = [10_000, 100]

/** Shows people how far a translation has come. */
export class ProgressBar {
  readonly #screen: Screen
  readonly #now: () => number
  readonly #cost: (progress: Progress) => Money | undefined
  readonly #start: number
  #shown = Number.NEGATIVE_INFINITY
  #last: Progress | undefined

  /** @param now Monotonic, in milliseconds. */
  constructor(screen: Screen, now: () => number, cost: (progress: Progress) => Money | undefined) {
    this.#screen = screen
    this.#now = now
    this.#cost = cost
    this.#start = now()
  }

  /** Show it, unless something was shown just now. */
  show(progress: Progress): undefined {
    this.#last = progress
    const now = this.#now()
    if (progress.total === 0) return
    if (now - this.#shown < (this.#screen.isTTY ? betweenBars : betweenLines)) return
    this.#shown = now
    this.#write(progress)
  }

  /** Show the last of it, and leave it standing. */
  end(): undefined {
    if (!this.#last || this.#last.total === 0) return
    this.#write(this.#last)
    if (this.#screen.isTTY) this.#screen.write('\n')
  }

  #write(progress: Progress): undefined {
    const facts = this.#facts(progress)
    if (!this.#screen.isTTY) {
      this.#screen.write(`${facts}\n`)
      return
    }

    // Some terminals say that they are no column wide.
    const width = this.#screen.columns || 80
    const room = width - facts.length - 2
    const bar = room >= 8 ? `${barOf(progress, Math.min(room, 30))} ` : ''
    // To the line's beginning, and away with what stood there.
    this.#screen.write(`\r\u001B[2K${bar}${facts.slice(0, width - 1)}`)
  }

  #facts(progress: Progress): string {
    const {total, done, faulty} = progress
    const minutes = (this.#now() - this.#start) / 60_000
    const rate = done / minutes
    const money = this.#cost(progress)
    return [
      `${done}/${total} translated`,
      ...(done > 0 && minutes > 0 ? [`${Math.round(rate)}/min`] : []),
      ...(done > 0 && done < total ? [`${timeOf((total - done) / rate)} left`] : []),
      ...(money ? [`${showMoney(money)} spent`] : []),
      ...(faulty > 0 ? [counted(faulty, 'finding')] : [])
    ].join(' · ')
  }
}

function barOf({done, total}: Progress, width: number): string {
  const full = Math.round((done / total) * width)
  return '█'.repeat(full) + '░'.repeat(width - full)
}

/** Minutes for people: `40 s`, `3 min`, `2 h 5 min`. */
function timeOf(minutes: number): string {
  if (minutes < 1) return `${Math.ceil(minutes * 60)} s`
  if (minutes < 60) return `${Math.ceil(minutes)} min`
  return `${Math.floor(minutes / 60)} h ${Math.round(minutes % 60)} min`
}

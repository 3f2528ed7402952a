import {lineAfter} from '../cut/scan.ts'
import type {Scan} from '../cut/scan.ts'
import {nameList} from '../names/name-list.ts'
import {isDataWord} from './false-labels.ts'
import type {Head} from './head.ts'

/** A header is looked for in this many lines. */
const reach = 24

interface HeaderLine {
  head: Head
  /** Whether it is data by its word; else it is a part with what may be names. */
  data: boolean
}

/**
 * Mark the lines of a header that name people by their part: those beside lines of data. There names
 * may be words of the dictionary, which after a speaker's label would be what is said.
 */
export function markHeader(scans: readonly Scan[]): undefined {
  let run: HeaderLine[] = []
  for (const {value, head} of scans
    .filter(({title}) => !title)
    .flatMap(linesOf)
    .slice(0, reach)) {
    const line = head && headerLine(head, lineAfter(value, head))
    if (line) run.push(line)
    else {
      mark(run)
      run = []
      if (head?.part) return
    }
  }

  mark(run)
}

function mark(run: readonly HeaderLine[]): undefined {
  if (!run.some(({data}) => data)) return
  for (const {head, data} of run) if (!data) head.header = true
}

function headerLine(head: Head, rest: string): HeaderLine | undefined {
  const {key, part} = head
  if (part && !part.generic)
    return nameList(rest, true).length > 0 ? {head, data: false} : undefined
  return isDataWord(key) && !/[。！？!?]$/.test(rest) ? {head, data: true} : undefined
}

/** The lines of a block, each with the candidate that it opens with. */
function linesOf({value, heads}: Scan): Array<{value: string; head?: Head}> {
  const starts = [0]
  for (const {index} of value.matchAll(/\n/g)) {
    if (starts.length > reach) break
    starts.push(index + 1)
  }

  return starts.map((start, index) => {
    const end = starts[index + 1] ?? value.length
    const head = heads.find(
      ({form, place, start: at}) =>
        form === 'colon' && place !== 'inside' && at >= start && at < end
    )
    return {value, ...(head && {head})}
  })
}

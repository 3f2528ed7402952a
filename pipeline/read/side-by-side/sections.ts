import {parseMarker} from '../../side-by-side/marker.ts'
import type {Marker} from '../../side-by-side/marker.ts'
import type {Problem} from './result.ts'

/** What stands from a marker to the next. */
export interface Section {
  /** Nothing for what stands before all markers, or belongs to none. */
  marker: Marker | undefined
  /** Number of the first line in the file. */
  start: number
  lines: string[]
  /** Whether the marker does not stand in the file. */
  isRestored?: true
}

/**
 * Cut a text at its markers; notes are left out. What is damaged is reported and taken as meant.
 *
 * @param start Number of the first line in the file.
 */
export function cutSections(
  lines: readonly string[],
  start: number,
  fence: string,
  problems: Problem[]
): Section[] {
  const sections: Section[] = [{marker: undefined, start, lines: []}]
  let isOpen = false
  lines.forEach((line, index) => {
    const marker = parseMarker(line, fence)
    const number = start + index
    const own = sections.at(-1)?.lines
    if (!marker) {
      const isEnd = isOpen && /^(?:(?!<!--).)*-->[ \t]*$/.test(line)
      own?.push(isEnd ? line.replace(/-->[ \t]*$/, '') : line)
      if (isEnd) isOpen = false
      return
    }

    isOpen = !marker.isClosed
    if (!marker.isExact) problems.push(damaged(line, number))
    if (marker.typed) problems.push(typedInside(number))
    // A line in its stead keeps the count of lines.
    if (marker.kind === 'terms' || marker.kind === 'memory') own?.push('')
    else if (marker.typed) sections.push({marker, start: number, lines: [marker.typed]})
    else sections.push({marker, start: number + 1, lines: []})
  })
  return sections
}

/** The text of a section without the blank lines around it, and the number of its first line. */
export function textFrom({lines, start}: Section): {line: number; text: string} {
  const isText = (line: string) => /[^ \t]/.test(line)
  const first = lines.findIndex(isText)
  if (first < 0) return {line: start, text: ''}
  const end = lines.findLastIndex(isText) + 1
  return {line: start + first, text: lines.slice(first, end).join('\n')}
}

function damaged(line: string, number: number): Problem {
  return {
    rule: 'damaged-mark',
    severity: 'info',
    reason: `Unexpected form of the mark \`${line.trim()}\`, expected it as \`duizhao build\` wrote it; taken as meant`,
    line: number,
    end: number
  }
}

function typedInside(line: number): Problem {
  return {
    rule: 'damaged-mark',
    severity: 'warning',
    reason:
      'Unexpected text inside `<!-- target -->`, expected it below; taken for the translation',
    line,
    end: line
  }
}

import {visit} from 'unist-util-visit'
import {applyEdits} from '../tree/edit.ts'
import type {Edit} from '../tree/edit.ts'
import {parseMarkdown} from '../tree/index.ts'

/**
 * In one file a name of a footnote or link definition has one meaning; where the two texts mean
 * different things by it, those of the translation get a tail: `[^1]` becomes `[^1-en]`.
 */
export interface NamesApart {
  /** See `clashingNames`. */
  clashing: ReadonlySet<string>
  /** The tail, which stands at the end of no name in the texts, whatever its case. */
  tail: string
}

/** The tail of a translation's names, without the fence. */
export function tailOf(targetLang: string): string {
  return `-${(targetLang.split('-')[0] ?? '').toLowerCase()}`
}

/**
 * Give a translation's names their tails. Names know no case, so the tail's tells what stood there:
 * `[x][y]` becomes `[x][y-en]`, `[y][]` `[y][y-En]`, `[y]` `[y][y-EN]`.
 */
export function setNamesApart(value: string, {clashing, tail}: NamesApart): string {
  if (clashing.size === 0 || !value.includes(']')) return value
  const before = `${[...clashing].map((name) => `[${name}]: x`).join('\n\n')}\n\n***\n\n`
  const edits: Edit[] = []
  visit(parseMarkdown(before + value), (node) => {
    if (!('identifier' in node) || !node.position) return
    const isNote = node.type === 'footnoteReference' || node.type === 'footnoteDefinition'
    if (!clashing.has(`${isNote ? '^' : ''}${node.identifier}`)) return
    const start = (node.position.start.offset ?? 0) - before.length
    const end = (node.position.end.offset ?? 0) - before.length
    if (start < 0) return
    const kind = 'referenceType' in node ? node.referenceType : 'name'
    edits.push(editOf(value, start, end, kind, tail))
  })
  return applyEdits(
    value,
    edits.toSorted((one, other) => one.start - other.start)
  )
}

/** What to put where, so that the name of the node at a place gets its tail. */
function editOf(
  value: string,
  start: number,
  end: number,
  kind: 'name' | 'full' | 'collapsed' | 'shortcut',
  tail: string
): Edit {
  const put = (at: number, text: string) => ({start: at, end: at, value: text})
  const text = value.slice(start, end)
  const nameTo = (border: number) => text.slice(text.indexOf('[') + 1, border).trimEnd()
  if (kind === 'shortcut') return put(end, `[${nameTo(-1)}${tail.toUpperCase()}]`)
  if (kind === 'collapsed') {
    return put(
      end - 1,
      nameTo(text.lastIndexOf('][')) + tail.slice(0, 2).toUpperCase() + tail.slice(2)
    )
  }

  const size =
    kind === 'full' ? end - start : (/^\[(?:[^\]\\]|\\[^])*\]/.exec(text)?.[0].length ?? 1)
  return put(start + text.slice(0, size - 1).trimEnd().length, tail)
}

/** Give a translation's names back as they were. */
export function bringNamesBack(value: string, tail: string): string {
  if (!value.includes(']')) return value
  const pattern = new RegExp(`\\[([^[\\]]{0,999})(${tail})(\\s*)\\]`, 'gi')
  return value.replace(pattern, (_, name: string, found: string, space: string) => {
    if (found === tail) return `[${name}${space}]`
    return found === tail.toUpperCase() ? '' : '[]'
  })
}

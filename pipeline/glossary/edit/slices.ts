import {parseDocument} from 'yaml'

/** The lines of a glossary file on which one concept stands. */
export interface Slice {
  /** Offset of its first line. */
  start: number
  /** Offset behind its last line that is not empty and no comment of the file's. */
  end: number
}

/**
 * Find the concepts of a glossary file by its indentation, without parsing it: what stands on a level
 * below the list's dashes can be no entry of it (YAML 1.2.2, §8.2).
 *
 * @returns In order; nothing where the list is not written entry by entry.
 */
export function conceptSlices(text: string): Slice[] {
  const list = /^concepts:[ \t]*(?:#.*)?\r?$/m.exec(text)
  if (!list) return []
  const slices: Slice[] = []
  let dash: string | undefined
  let at = list.index + list[0].length + 1
  while (at < text.length) {
    const next = text.indexOf('\n', at) + 1 || text.length
    const line = text.slice(at, next)
    const [, indent = '', sign = ''] = /^( *)(\S?)/.exec(line) ?? []
    const isEmpty = line.trim() === '' || sign === '#'
    if (!isEmpty && dash === undefined) dash = indent
    const isItem = /^ *- /.test(line) && indent === dash
    if (isItem) slices.push({start: at, end: next})
    else if (!isEmpty && (dash === undefined || indent.length <= dash.length)) break
    else if (!isEmpty || (sign === '#' && indent.length > (dash?.length ?? 0))) {
      const last = slices.at(-1)
      if (last) last.end = next
    }

    at = next
  }

  return slices
}

/** The slice whose concept has an id. */
export function sliceOf(text: string, id: string): Slice | undefined {
  return conceptSlices(text).find(({start, end}) => {
    const own = text.slice(start, end)
    return own.includes(id) && idOf(own) === id
  })
}

function idOf(slice: string): unknown {
  const document = parseDocument(slice)
  // What stands elsewhere in the file may be referred to: then the whole file is looked at.
  if (document.errors.length > 0) return undefined
  return document.getIn([0, 'id'])
}

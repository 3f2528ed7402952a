import {strToU8, zipSync, type Zippable} from 'fflate'

/** The same on every clock's face: zip keeps local time, and so does this, which names no zone. */
const mtime = '1980-01-01T12:00'

/**
 * Pack an EPUB container (OCF 3.3).
 *
 * @param files Contents by path, in order; text is written as UTF-8.
 * @returns The archive: `mimetype` first and stored, the same bytes for the same files.
 */
export function pack(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {mimetype: [strToU8('application/epub+zip'), {level: 0}]}
  for (const [path, content] of files) {
    entries[path] = typeof content === 'string' ? strToU8(content) : content
  }

  return zipSync(entries, {level: 6, mtime})
}

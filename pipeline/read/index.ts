import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {detectLanguage} from '../language/detect.ts'
import {blockText, InputError} from '../tree/index.ts'
import {decode} from './decode.ts'
import {readMarkdown} from './markdown.ts'
import {readPlain} from './plain.ts'

/** What may be known of a file beforehand. */
export interface ReadOptions {
  /** Instead of what the file's extension says. */
  format?: 'text' | 'markdown'
  /** WHATWG label (`gb18030`, `big5`), instead of detection. */
  encoding?: string
  /** BCP 47 tag, instead of detection. */
  lang?: string
}

const formats: Partial<Record<string, 'text' | 'markdown'>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown'
}

/**
 * Read a file: its bytes to blocks.
 *
 * `file.value` becomes the decoded text; positions in the tree are places in it.
 *
 * @returns mdast whose top-level blocks have `data.block`; `data.lang` is set.
 * @throws {InputError} Where the file cannot be used.
 */
export function read(file: VFile, options: ReadOptions = {}): Root {
  const format = options.format ?? formats[file.extname?.toLowerCase() ?? '']
  const path = file.path ?? 'the input'
  if (!format) {
    throw new InputError(
      `Unexpected extension of \`${path}\`, expected \`.txt\` or \`.md\`; save the text as one of these`
    )
  }

  const raw =
    typeof file.value === 'string'
      ? file.value
      : decode(file.value ?? new Uint8Array(), path, options.encoding).text
  const text = raw.replaceAll(/\r\n?/g, '\n')
  file.value = text
  const tree = format === 'text' ? readPlain(text) : readMarkdown(text)
  tree.data = {...tree.data, lang: options.lang ?? detectLanguage(blockText(tree)).lang}
  return tree
}

import {visit} from 'unist-util-visit'
import {parseMarkdown} from '../../tree/index.ts'
import type {FilePair, FileSide} from '../../side-by-side/file-pair.ts'
import {filePair, fileSide} from './result.ts'
import type {Problem} from './result.ts'
import {textFrom} from './sections.ts'
import type {Section} from './sections.ts'

const reasons = {
  outside:
    'Unexpected text outside all marks, expected it below a `<!-- target -->`; it stands as an addition',
  'below a target without source':
    'Unexpected text below a `<!-- target -->` without source, expected both; it stands as an addition',
  'beside the translation':
    'Unexpected text beside a translation, expected it below one `<!-- target -->`; it stands as an addition'
}

/** Read what stands outside all units: pairs that have only a target. Comments are no text. */
export function readOutside(
  section: Section,
  where: keyof typeof reasons,
  problems: Problem[]
): FilePair[] {
  const {line, text} = textFrom(section)
  const isText = text.replaceAll(/^<!--.*-->$/gm, '').trim() !== ''
  const end = line + text.split('\n').length - 1
  if (!isText) reportComments({value: text, line}, problems)
  if (!isText) return []
  // Someone who adds a paragraph means to; a mark that lost its source is a slip.
  const severity = where === 'outside' ? 'info' : 'warning'
  problems.push({rule: 'damaged-mark', severity, reason: reasons[where], line, end})
  return [filePair(undefined, fileSide(text, undefined, line))]
}

/** Report the comments of a text that say something: they are left out of the book. */
export function reportComments({value, line}: FileSide, problems: Problem[]): undefined {
  if (!value.includes('<!--')) return
  visit(parseMarkdown(value), 'html', (node) => {
    const comments = node.value.match(/<!--[^]*?(?:-->|$)/g) ?? []
    if (!comments.some((comment) => /[\p{L}\p{N}]/u.test(comment)) || !node.position) return
    problems.push({
      rule: 'html-comment',
      severity: 'info',
      reason: 'Unexpected HTML comment, expected text for the book; left out',
      line: line + node.position.start.line - 1,
      end: line + node.position.end.line - 1
    })
  })
}

import {parseDocument} from 'yaml'
import {isChinese} from '../../language/tags.ts'

/** What a side-by-side file says of its own form, so that it can be read back. */
export interface Form {
  layout: 'columns' | 'stacked' | 'worksheet'
  /** BCP 47 tags. */
  source: string
  target: string
  /** Signs that set our marks off from look-alikes in the texts; see `chooseFence`. */
  fence: string
}

/** The sides of a table from left to right: Chinese stands left. */
export function columnsOf({source, target}: Form): Array<'source' | 'target'> {
  const isTurned = isChinese(target) && !isChinese(source)
  return isTurned ? ['target', 'source'] : ['source', 'target']
}

const layouts = ['columns', 'stacked', 'worksheet'] as const

/**
 * Find the form of a side-by-side file in its front matter.
 *
 * @param yaml What stands between the lines of hyphens.
 * @returns Nothing where the file is none of ours.
 */
export function parseForm(yaml: string): Form | undefined {
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return undefined
  const field = (name: string) => {
    const value: unknown = document.getIn(['duizhao', name])
    return typeof value === 'string' ? value : undefined
  }

  const [source, target] = [field('source'), field('target')]
  if (source === undefined || target === undefined) return undefined
  const layout = layouts.find((name) => name === field('layout')) ?? 'stacked'
  return {layout, source, target, fence: field('fence') ?? ''}
}

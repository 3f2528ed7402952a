import {parse} from 'yaml'

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
  const isTurned = /^zh\b/i.test(target) && !/^zh\b/i.test(source)
  return isTurned ? ['target', 'source'] : ['source', 'target']
}

/**
 * Find the form of a side-by-side file in its front matter.
 *
 * @param yaml What stands between the lines of hyphens.
 * @returns Nothing where the file is none of ours.
 */
export function parseForm(yaml: string): Form | undefined {
  let fields: unknown
  try {
    fields = parse(yaml)
  } catch {
    return undefined
  }

  const form = (fields as {duizhao?: Partial<Form>} | null)?.duizhao
  if (typeof form?.source !== 'string' || typeof form.target !== 'string') return undefined
  const {layout = 'stacked', source, target, fence = ''} = form
  return {layout, source, target, fence}
}

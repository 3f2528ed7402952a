import {parseDocument} from 'yaml'
import {isChinese} from '../language/tags.ts'
import type {SideName} from '../tree/index.ts'
import {InputError} from '../tree/input-error.ts'

/** The version of the form that is written; what a later one means is not known. */
export const formVersion = 1

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
export function columnsOf({source, target}: Form): SideName[] {
  const isTurned = isChinese(target) && !isChinese(source)
  return isTurned ? ['target', 'source'] : ['source', 'target']
}

const layouts = ['columns', 'stacked', 'worksheet'] as const

/**
 * Find the form of a side-by-side file in its front matter.
 *
 * @param yaml What stands between the lines of hyphens.
 * @param path The file's name, for messages.
 * @returns Nothing where the file is none of ours.
 * @throws {InputError} Where it has a later form than this.
 */
export function parseForm(yaml: string, path = 'text'): Form | undefined {
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return undefined
  const field = (name: string) => {
    const value: unknown = document.getIn(['duizhao', name])
    return typeof value === 'string' ? value : undefined
  }

  const [source, target] = [field('source'), field('target')]
  if (source === undefined || target === undefined) return undefined
  const version: unknown = document.getIn(['duizhao', 'version'])
  if (Number(version) > formVersion) {
    throw new InputError(
      `Unexpected version \`${String(version)}\` of \`${path}\`, expected \`${formVersion}\`; a newer duizhao made it, so update this one`
    )
  }

  const layout = layouts.find((name) => name === field('layout')) ?? 'stacked'
  return {layout, source, target, fence: field('fence') ?? ''}
}

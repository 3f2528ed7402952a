import type {VFile} from 'vfile'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {frontMatter} from '../configuration/schema.ts'
import type {FrontMatter} from '../configuration/schema.ts'

/**
 * Take what duizhao knows out of a text's front matter.
 *
 * @throws {InputError} Where a field that it knows has another form.
 */
export function frontMatterOf(
  fields: Record<string, unknown> | undefined,
  file: VFile | undefined
): FrontMatter {
  const result = frontMatter.safeParse(fields ?? {})
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new InputError(
    `Unexpected \`${field}\` in the front matter of \`${file?.path ?? ''}\`: ${issue?.message}; correct it there`
  )
}

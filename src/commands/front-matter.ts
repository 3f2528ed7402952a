import type {VFile} from 'vfile'
import {report} from '../../pipeline/tree/index.ts'
import {explainIssue} from '../../pipeline/yaml/explain.ts'
import {frontMatter} from '../configuration/schema.ts'
import type {FrontMatter} from '../configuration/schema.ts'

/**
 * Take what duizhao knows out of a text's front matter. Other tools read it too, and may want a field
 * in a form of their own: such a field is left out, and reported on the text's file.
 */
export function frontMatterOf(
  fields: Readonly<Record<string, unknown>> = {},
  file: VFile | undefined
): FrontMatter {
  const known = Object.entries(frontMatter.shape).flatMap(([key, schema]) => {
    const result = schema.safeParse(fields[key])
    if (result.success) return result.data === undefined ? [] : [[key, result.data] as const]
    const [issue] = result.error.issues
    if (issue && file) {
      const {reason} = explainIssue({...issue, path: [key, ...issue.path]}, fields)
      report(file, {
        rule: 'unknown-front-matter',
        severity: 'info',
        reason: `${reason}; the field is left out`
      })
    }

    return []
  })
  return Object.fromEntries(known)
}

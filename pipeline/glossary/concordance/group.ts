import {singularOf} from '../../language/english/plural.ts'
import {isChinese} from '../../language/tags.ts'
import {fold} from '../../language/fold.ts'
import type {Line} from './index.ts'

/** The occurrences of a concept that are rendered alike. */
export interface Group {
  /** As it is most often written; nothing where no known form stands for the occurrences. */
  rendering: string | undefined
  lines: Line[]
}

/**
 * Group the occurrences of a concept by how they are rendered, plural and capitals aside; the
 * commonest rendering first, and last what has none.
 *
 * @param lang BCP 47 tag of the translation.
 */
export function groupByRendering(lines: readonly Line[], lang: string): Group[] {
  const groups = Map.groupBy(lines, ({target}) => target && keyOf(target[1], lang))
  return [...groups]
    .map(([key, some]) => ({
      rendering: key === undefined ? undefined : commonest(some),
      lines: some
    }))
    .toSorted(
      (a, b) =>
        Number(a.rendering === undefined) - Number(b.rendering === undefined) ||
        b.lines.length - a.lines.length
    )
}

function keyOf(form: string, lang: string): string {
  if (isChinese(lang)) return fold(form)
  const words = form
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s-]+/)
  return words.map((word) => singularOf(word) ?? word).join(' ')
}

function commonest(lines: readonly Line[]): string {
  const counts = Map.groupBy(lines, ({target}) => target?.[1] ?? '')
  const [best] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)
  return best?.[0] ?? ''
}

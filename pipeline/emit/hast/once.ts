import {type Source, sourceOf, targetOf, type Unit} from '../../tree/index.ts'
import {picturesIn} from '../../tree/kept.ts'

/** The source of a unit that a book shows once; its pictures have the words of both sides. */
export function inBothWords(unit: Unit): Source | undefined {
  const [source, target] = [sourceOf(unit), targetOf(unit)]
  if (!source || !target || source.value === target.value) return source
  const copy = structuredClone(source)
  const others = picturesIn(target)
  picturesIn(copy).forEach((picture, at) => {
    const words = new Set([picture.alt, others[at]?.alt].filter(Boolean))
    picture.alt = [...words].join(' / ')
  })
  return copy
}

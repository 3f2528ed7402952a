const reference = /\[\^([^\]\s]+)\]/g

/** The names of the footnotes that a text refers to or defines. */
export function noteNames(value: string): string[] {
  return [...value.matchAll(reference)].map(([, name = '']) => name)
}

/**
 * Give the footnotes of a translation names of their own where the source uses the same ones: in
 * one file, a name can be defined once.
 *
 * @param taken Names that the source uses.
 */
export function setNotesApart(value: string, taken: ReadonlySet<string>, suffix: string): string {
  if (taken.size === 0) return value
  return value.replace(reference, (whole, name: string) =>
    taken.has(name) || endsApart(name, taken, suffix) ? `[^${name}-${suffix}]` : whole
  )
}

/** Give the footnotes of a translation their own names back. */
export function bringNotesBack(value: string, taken: ReadonlySet<string>, suffix: string): string {
  if (taken.size === 0) return value
  return value.replace(reference, (whole, name: string) => {
    if (!name.endsWith(`-${suffix}`)) return whole
    const own = name.slice(0, -suffix.length - 1)
    return taken.has(own) || endsApart(own, taken, suffix) ? `[^${own}]` : whole
  })
}

function endsApart(name: string, taken: ReadonlySet<string>, suffix: string): boolean {
  const end = `-${suffix}`
  let own = name
  while (own.endsWith(end)) {
    own = own.slice(0, -end.length)
    if (taken.has(own)) return true
  }

  return false
}

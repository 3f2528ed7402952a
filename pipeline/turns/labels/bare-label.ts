/** A label without its Markdown. */
export function bareLabel(label: string): string {
  return label.replaceAll(/\\([!-/:-@[-`{-~])|[*_]{1,3}/g, '$1')
}

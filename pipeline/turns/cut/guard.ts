const definition = /^\[(?:\\.|[^[\]\\]){1,999}\]:/s
const opensBlock = /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|\||`{3}|~{3})|^([-*_=])[ \t]*(?:\1[ \t]*)*$/
const number = /^\d{1,9}(?=[.)](?:\s|$))/

/** What opens a block in Markdown did not do so behind its label: escape it. */
export function guarded(marks: string, said: string): string {
  if (marks.trim() !== '') return marks + said
  const [line = '', second, ...others] = said.split('\n')
  const opens = definition.test(said) || opensBlock.test(line)
  const first = opens ? `\\${line}` : line.replace(number, '$&\\')
  const rest = second === undefined ? [] : [withoutUnderline(second), ...others]
  return [first, ...rest].join('\n')
}

/** Escape a line that would make a heading or a table of the line before it. */
export function withoutUnderline(line: string): string {
  return line.replace(/^[ \t]*(?=[-=|:][-=|: \t]*$)/, '$&\\')
}

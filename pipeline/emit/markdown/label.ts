/** A speaker's label as it is shown: bold, unless its writer marked it up. */
export function showLabel(label: string): string {
  return /[*_`[]/.test(label) ? label : `**${label}**`
}

/** Put a label before the text of a side; before anything but a paragraph it is a line of its own. */
export function withLabel(label: string | undefined, value: string, inline: boolean): string {
  if (!label) return value
  return inline ? `${showLabel(label)} ${value}` : `${showLabel(label)}\n\n${value}`
}

/** Take the label off again. A text whose label was edited away keeps all its characters. */
export function withoutLabel(label: string, text: string): string {
  const shown = showLabel(label)
  if (!label || !text.startsWith(shown)) return text
  const rest = text.slice(shown.length)
  return rest.startsWith(' ') ? rest.slice(1) : rest.replace(/^\n+/, '')
}

/** A speaker's label as it is shown: bold, unless its writer marked it up. */
export function showLabel(label: string): string {
  const core = label.trim()
  return !core || /[*_`[]/.test(label) ? label : label.replace(core, () => `**${core}**`)
}

/** Put a label before the text of a side; before anything but a paragraph it is a line of its own. */
export function withLabel(label: string | undefined, text: string, isInline: boolean): string {
  if (!label) return text
  return `${showLabel(label)}${isInline ? ' ' : '\n\n'}${text}`
}

/**
 * Take the label off again.
 *
 * @param label As the marker has it.
 * @returns The text after it, and the label: another one where somebody wrote another one in bold,
 *   none where somebody took it away.
 */
export function withoutLabel(label: string, text: string): {label?: string; text: string} {
  if (!label) return {text}
  const shown = showLabel(label)
  if (`${text} `.startsWith(`${shown} `) || text.startsWith(shown)) {
    return {label, text: afterLabel(text.slice(shown.length))}
  }

  if (text.startsWith(label)) return {label, text: afterLabel(text.slice(label.length))}
  const [other] = /^\*\*[^*\n]+\*\*[:：]?/.exec(text) ?? []
  return other ? {label: other, text: afterLabel(text.slice(other.length))} : {text}
}

function afterLabel(rest: string): string {
  return rest.startsWith(' ') ? rest.slice(1) : rest.replace(/^[ \t]*\n+/, '')
}

/**
 * Make a text safe to print on one line of a terminal: what a text or a file's name brings along may
 * neither break the line, nor colour or turn what follows.
 */
export function oneLine(text: string): string {
  // Controls (C0, C1), line and paragraph separators, directional marks.
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]+/g, ' ')
}

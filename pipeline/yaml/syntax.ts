/** What the library says in words for programmers, by its code. */
const reasons: Partial<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'Unexpected second `: ` in a value, expected quotation marks around the value',
  DUPLICATE_KEY: 'Unexpected field that stands above already, expected it once',
  RESOURCE_EXHAUSTION: 'Unexpected nesting of hundreds of levels, expected a few'
}

/**
 * Say what breaks YAML, without the place.
 *
 * @param error What the parser found.
 */
export function explainSyntax({code, message}: {code: string; message: string}): string {
  const first = message.split('\n')[0] ?? ''
  return reasons[code] ?? first.replace(/ at line \d+, column \d+:?$/, '')
}

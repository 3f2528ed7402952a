/** Signs that translations tend to keep, by the sign that stands for all of their kind. */
const kinds: ReadonlyArray<readonly [sign: string, members: string]> = [
  ['?', '?？'],
  ['!', '!！'],
  ['"', '"“”„‟«»「」『』﹁﹂﹃﹄＂'],
  ['…', '…'],
  ['—', '—―'],
  [':', ':：﹕︰∶'],
  [';', ';；'],
  ['(', '(（﹙']
]

const signs: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(([sign, members]) => [...members].map((member): [string, string] => [member, sign]))
)

/** The sign that stands for all of its kind, for characters that are evidence. */
export function signOf(character: string): string | undefined {
  return signs.get(character)
}

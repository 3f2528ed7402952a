/** British spellings and what American ones have instead, as parts of words. */
const parts: ReadonlyArray<readonly [british: string, american: string]> = [
  ['isation', 'ization'],
  ['our', 'or'],
  ['yse', 'yze'],
  ['ysing', 'yzing'],
  ['ogue', 'og'],
  ['elling', 'eling'],
  ['elled', 'eled'],
  ['eller', 'eler'],
  ['alling', 'aling'],
  ['alled', 'aled'],
  ['aemi', 'emi'],
  ['aedi', 'edi']
]

/** The same at the end of a word. */
const endings: ReadonlyArray<readonly [british: string, american: string]> = [
  ['ise', 'ize'],
  ['ises', 'izes'],
  ['ised', 'ized'],
  ['iser', 'izer'],
  ['isers', 'izers'],
  ['ising', 'izing'],
  ['tre', 'ter'],
  ['tres', 'ters'],
  ['bre', 'ber'],
  ['bres', 'bers'],
  ['ence', 'ense'],
  ['ences', 'enses'],
  ['ward', 'wards']
]

const words: ReadonlyArray<readonly [british: string, american: string]> = [
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['cheque', 'check'],
  ['grey', 'gray'],
  ['sceptic', 'skeptic'],
  ['sceptical', 'skeptical'],
  ['sceptics', 'skeptics'],
  ['tyre', 'tire'],
  ['tyres', 'tires'],
  ['aluminium', 'aluminum'],
  ['ageing', 'aging'],
  ['judgement', 'judgment'],
  ['judgements', 'judgments'],
  ['mould', 'mold'],
  ['enrolment', 'enrollment'],
  ['fulfil', 'fulfill'],
  ['fulfilment', 'fulfillment'],
  ['instalment', 'installment'],
  ['instalments', 'installments'],
  ['artefact', 'artifact'],
  ['artefacts', 'artifacts'],
  ['plough', 'plow'],
  ['manoeuvre', 'maneuver'],
  ['manoeuvres', 'maneuvers'],
  ['sulphur', 'sulfur'],
  ['draught', 'draft'],
  ['practise', 'practice'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['defence', 'defense']
]

function swap(word: string, from: string, to: string, end: boolean): string | undefined {
  if (end) return word.endsWith(from) ? word.slice(0, -from.length) + to : undefined
  return word.includes(from) ? word.replace(from, to) : undefined
}

function both(word: string, pairs: typeof parts, end: boolean): Array<string | undefined> {
  return pairs.flatMap(([british, american]) => [
    swap(word, british, american, end),
    swap(word, american, british, end)
  ])
}

/**
 * A word in British and American spelling. Rules, not a dictionary: of words that do not vary it
 * makes forms that nobody writes, which does no harm in a search.
 *
 * @returns The word first; forms in lower case.
 */
export function spellings(word: string): string[] {
  const lower = word.toLowerCase()
  const listed = words.flatMap((pair) =>
    pair[0] === lower ? [pair[1]] : pair[1] === lower ? [pair[0]] : []
  )
  if (lower.length < 5) return [...new Set([word, ...listed])]
  const made = [...both(lower, parts, false), ...both(lower, endings, true)]
  return [...new Set([word, ...listed, ...made.filter((form) => form !== undefined)])]
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const firsts =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const tenths = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'

function table(words: string, value: (index: number) => number): Array<[string, number]> {
  return words.split(' ').map((word, index) => [word, value(index)])
}

/** `zero` to `nineteen`. */
export const oneWords: ReadonlyMap<string, number> = new Map(table(ones, (index) => index))

/** `twenty` to `ninety`. */
export const tenWords: ReadonlyMap<string, number> = new Map(
  table(tens, (index) => (index + 2) * 10)
)

/** `first` to `nineteenth`, and the round ones to `ninetieth`. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...table(firsts, (index) => index),
  ...table(tenths, (index) => (index + 2) * 10),
  ['hundredth', 100],
  ['thousandth', 1000]
])

/** `twenties` to `nineties`. */
export const decadeWords: ReadonlyMap<string, number> = new Map(
  table(tens, (index) => (index + 2) * 10).map(([word, value]) => [
    `${word.slice(0, -1)}ies`,
    value
  ])
)

/** Scales as words, and as letters after digits. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['score', 20]
])
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12]
])

/** The least and the greatest factor that a plural scale stands for: `tens of millions`. */
export const vagueWords: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens', [20, 99]],
  ['dozens', [12, 99]],
  ['scores', [40, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2e3, 9999]],
  ['millions', [2e6, 999e6]],
  ['billions', [2e9, 999e9]],
  ['trillions', [2e12, 999e12]]
])

/** Words for parts of a whole, by how many there are. */
export const partWords: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['hundredth', 100]
])

/** Months by the words and abbreviations that name them. */
export const monthWords: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec'
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1]))
)

/** Words for how many times as much. */
export const multipleWords: ReadonlyMap<string, number> = new Map(
  [
    'twice double doubles doubled doubling',
    'thrice triple triples tripled tripling treble trebles trebled trebling',
    'quadruple quadruples quadrupled quadrupling',
    'quintuple quintuples quintupled quintupling'
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 2]))
)

/** Words that are lengths of time by themselves, by the least and greatest number of years. */
export const lengthWords: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['decades', [20, 99]],
  ['centuries', [200, 999]],
  ['millennia', [2000, 9999]],
  ['teen', [11, 19]],
  ['teens', [11, 19]],
  ['teenage', [11, 19]],
  ['teenager', [11, 19]],
  ['teenagers', [11, 19]],
  ['centenary', [100, 100]],
  ['centennial', [100, 100]]
])

/** A quotation mark whose counterpart its block does not have. */
export interface LoneMark {
  at: number
  mark: string
  wanted: string
  /** Whether it may open a quotation, close one; a straight one may do either. */
  opens: boolean
  closes: boolean
}

const pairs: ReadonlyArray<readonly [open: string, close: string]> = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['«', '»']
]

const marksIn = /[“”「」『』《》«»"]/g

/** The first lone mark of each kind: where one is missing, those after it may be wrong as well. */
export function loneMarks(text: string): LoneMark[] {
  const found = [...text.matchAll(marksIn)].map(({0: mark, index: at}) => ({mark, at}))
  if (found.length === 0) return []
  return [
    ...pairs.flatMap(([open, close]) => unpaired(found, open, close)),
    ...straight(found, text)
  ]
}

/** Whether a text holds quotation marks, titles apart. */
export function quotes(text: string): boolean {
  return /[“”「」『』«»"]/.test(text)
}

/** Whether a text opens with a quotation. */
export function opensQuoting(text: string): boolean {
  return /^\s*[“「『«"]/.test(text)
}

type Found = ReadonlyArray<{mark: string; at: number}>

function unpaired(marks: Found, open: string, close: string): LoneMark[] {
  const opened: number[] = []
  for (const {mark, at} of marks) {
    if (mark === open) opened.push(at)
    else if (mark === close && opened.pop() === undefined)
      return [{at, mark: close, wanted: open, opens: false, closes: true}]
  }

  const [at] = opened
  if (at === undefined) return []
  return [{at, mark: open, wanted: close, opens: true, closes: false}]
}

/** Straight marks must be even in number; after a digit one may stand for inches. */
function straight(marks: Found, text: string): LoneMark[] {
  const places = marks
    .filter(({mark}) => mark === '"')
    .map(({at}) => at)
    .filter((at, order) => order % 2 === 1 || !/\d/.test(text[at - 1] ?? ''))
  const at = places.at(-1)
  if (at === undefined || places.length % 2 === 0) return []
  return [{at, mark: '"', wanted: '"', opens: true, closes: true}]
}

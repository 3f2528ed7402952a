const smallWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tensWords = 'twenty thirty forty fifty sixty seventy eighty ninety'

const numberWords: ReadonlyMap<string, number> = new Map([
  ...smallWords.split(' ').map((word, value): [string, number] => [word, value]),
  ...tensWords.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10])
])

const multipliers: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12]
])

const digits: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九'].map((digit, value): [string, number] => [digit, value])
)

const places: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000]
])

/** The value of a number word (`seven`), or nothing. */
export function numberWord(word: string): number | undefined {
  return numberWords.get(word)
}

/** What a word multiplies the number before it by (`million`), or nothing. */
export function multiplierWord(word: string): number | undefined {
  return multipliers.get(word)
}

/** The value of Arabic digits with thousands separators. */
export function digitsValue(text: string): number {
  return Number(text.replaceAll(/[,，\s]/g, ''))
}

/** A number in Chinese characters or in digits with them: `三百五十`, `3.5亿`, `二〇二三`. */
export const chineseNumber =
  /(?:\d+(?:,\d{3})*(?:\.\d+)?|[〇零一二两三四五六七八九十百千万亿])[〇零一二两三四五六七八九十百千万亿]*/y

/**
 * The value of a number that `chineseNumber` found.
 *
 * @param text Simplified characters and ASCII digits.
 */
export function chineseValue(text: string): number {
  const lead = /^\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? ''
  const rest = text.slice(lead.length).replaceAll('两', '二').replaceAll('〇', '零')
  if (lead === '' && !/[十百千万亿]/.test(rest)) {
    return Number([...rest].map((digit) => digits.get(digit) ?? 0).join(''))
  }

  let total = 0
  let section = 0
  let current: number | undefined = lead === '' ? undefined : digitsValue(lead)
  for (const character of rest) {
    const place = places.get(character)
    if (place !== undefined) {
      section += (current ?? 1) * place
      current = undefined
    } else if (character === '万' || character === '亿') {
      const value = section + (current ?? 0)
      const scale = character === '万' ? 1e4 : 1e8
      total =
        character === '亿' && total > 0 && value === 0
          ? total * scale
          : total + (value || 1) * scale
      section = 0
      current = undefined
    } else {
      current = digits.get(character) ?? 0
    }
  }

  return total + section + (current ?? 0)
}

/** The name of the type that stands for a number. */
export function numberType(value: number): string {
  return `#${Number(value.toPrecision(10))}`
}

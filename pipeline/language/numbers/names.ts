import {blot} from './plain.ts'
import type {Quantity} from './quantity.ts'

const token = /[A-Za-z\d](?:[A-Za-z\d]|-(?=[A-Za-z\d])|(?<=\d)[.,:](?=\d)|\.(?=m\b))*/g

const measured =
  /^[\d.,:-]+(?:st|nd|rd|th|s|k|m|mn|mln|bn|tn|trn|x|nm|km|kg|g|cm|mm|ml|mg|gb|tb|mb|kb|gw|mw|kw|kwh|twh|gwh|hz|khz|ghz|mhz|w|v|am|pm|a\.m|p\.m|bps|fps|usd|rmb|eur|hkd|ft|lb|lbs|mph|hr|hrs|min|year-old|percent|fold|plus|odd)$/i

/** `mid-2025`, `sub-7nm`: the number stays one. */
const prefixed =
  /^(?:mid|pre|post|top|sub|non|early|late|under|over|us|hk|nt|s|a|c|usd|rmb|cny|eur|no)[-.]?(?=\d)/i

/** A plain word with a number before it: `20-year-old`, `7-nanometer`, `1960s-era`. */
const compound = /^[\d.,]+(?:s|st|nd|rd|th|k|m|bn|nm|km|kg)?(?:-[a-z]+)+$/i

const scales: Partial<Record<string, number>> = {K: 1e3, M: 1e6, B: 1e9, T: 1e12}

/** The number in a name: 20 in `G20`, 3 in `Q3`, 70 billion in `70B`. */
function valueOf(name: string): number | undefined {
  const group = /^(?:G(\d{1,2})|Q([1-4])|H([12])|FY(\d{2,4}))$/.exec(name)
  if (group) return Number(group.slice(1).join(''))
  const size = /^(\d{1,4}(?:\.\d{1,4})?)([kKMBT])$/.exec(name)
  return size ? Number(size[1]) * (scales[size[2]?.toUpperCase() ?? ''] ?? 1) : undefined
}

/**
 * Blot out names with digits in them (`GPT-4`, `H100`, `5G`), which count nothing.
 *
 * @param text As `plain` gives it.
 * @returns Text of the same length, and the numbers that some of those names carry, as advisories.
 */
export function withoutNames(text: string): {text: string; named: Quantity[]} {
  const named: Quantity[] = []
  if (!/\d/.test(text)) return {text, named}
  const rest = text.replaceAll(token, (found: string, start: number) => {
    if (!/[A-Za-z]/.test(found) || !/\d/.test(found)) return found
    if (measured.test(found) && !/^[2358]D$|^[2-6]G$|^[\d.]+[kKMBT]$/.test(found)) return found
    if (compound.test(found)) return found
    const prefix = prefixed.exec(found)?.[0]
    if (prefix && /^[\d.,:-]+(?:-[a-z]+|s|th|bn|nm|mn|k|m)?$/.test(found.slice(prefix.length)))
      return found
    const value = valueOf(found)
    if (value !== undefined) {
      const end = start + found.length
      named.push({start, end, low: value, high: value, advisory: true, text: found})
    }

    return blot(found)
  })
  return {text: rest, named}
}

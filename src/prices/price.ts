import type {Usage} from '../../pipeline/translate/engine.ts'
import {freeEngines, listPrices} from './table.ts'

/** What a model costs: for a million tokens, or of services that count them, characters. */
export interface Price {
  /** ISO 4217 code. */
  currency: string
  in: number
  /** For what the server has read before. */
  cached: number
  out: number
}

/** An amount of money. */
export interface Money {
  amount: number
  /** ISO 4217 code. */
  currency: string
}

/**
 * Find what an engine costs: as users say, or by the list. A model's name may go on with a date
 * (`gpt-4o-2024-08-06`).
 *
 * @param name As `--engine` has it.
 * @param own What `prices` in `duizhao.yaml` says, by the engine's name.
 * @returns Nothing where it is not known.
 */
export function findPrice(name: string, own: Readonly<Record<string, Price>>): Price | undefined {
  const [engine = ''] = name.split(':')
  const exact = own[name] ?? own[engine] ?? listPrices.get(name)
  if (exact) return exact
  if (freeEngines.has(engine)) return {currency: 'USD', in: 0, cached: 0, out: 0}
  const dated = [...listPrices].find(([model]) => isDated(name, model))
  return dated?.[1]
}

function isDated(name: string, model: string): boolean {
  return (
    name.startsWith(model) && /^-(?:latest|\d{8}|\d{4}-\d{2}-\d{2})$/.test(name.slice(model.length))
  )
}

/** What a usage costs. */
export function costOf({in: input, cached, out}: Usage, price: Price): Money {
  const {currency} = price
  const amount = ((input - cached) * price.in + cached * price.cached + out * price.out) / 1_000_000
  return {amount, currency}
}

/** An amount for people: `0.0042 USD`, `12.30 USD`. */
export function showMoney({amount, currency}: Money): string {
  if (amount >= 0.995 || amount === 0) return `${amount.toFixed(2)} ${currency}`
  const exact = Number(amount.toPrecision(2)).toFixed(8)
  return `${exact.replace(/(?<=\.\d\d\d*?)0+$/, '')} ${currency}`
}

import type {Price} from './price.ts'

/** When these prices were looked up: ISO 8601 month. They change; `prices` in `duizhao.yaml` wins. */
export const asOf = '2025-12'

const dollars = (input: number, cached: number, output: number): Price => ({
  currency: 'USD',
  in: input,
  cached,
  out: output
})

/** List prices without discounts, by engine and the beginning of the model's name. */
export const listPrices: ReadonlyMap<string, Price> = new Map([
  ['openai:gpt-4o', dollars(2.5, 1.25, 10)],
  ['openai:gpt-4o-mini', dollars(0.15, 0.075, 0.6)],
  ['openai:gpt-4.1', dollars(2, 0.5, 8)],
  ['openai:gpt-4.1-mini', dollars(0.4, 0.1, 1.6)],
  ['openai:gpt-4.1-nano', dollars(0.1, 0.025, 0.4)],
  ['openai:gpt-5', dollars(1.25, 0.125, 10)],
  ['openai:gpt-5-mini', dollars(0.25, 0.025, 2)],
  ['openai:gpt-5-nano', dollars(0.05, 0.005, 0.4)],
  ['openai:gpt-5.1', dollars(1.25, 0.125, 10)],
  ['anthropic:claude-haiku-4-5', dollars(1, 0.1, 5)],
  ['anthropic:claude-sonnet-4', dollars(3, 0.3, 15)],
  ['anthropic:claude-opus-4-5', dollars(5, 0.5, 25)],
  ['google:gemini-2.5-flash', dollars(0.3, 0.03, 2.5)],
  ['google:gemini-2.5-flash-lite', dollars(0.1, 0.01, 0.4)],
  ['google:gemini-2.5-pro', dollars(1.25, 0.125, 10)],
  ['deepseek:deepseek-chat', dollars(0.28, 0.028, 0.42)],
  ['deepseek:deepseek-reasoner', dollars(0.28, 0.028, 0.42)],
  ['deepl', dollars(25, 25, 0)]
])

/** Engines that run on people's own machines, or ask nobody. */
export const freeEngines: ReadonlySet<string> = new Set([
  'ollama',
  'llamacpp',
  'vllm',
  'lmstudio',
  'replay'
])

import {spellsNames} from './sound.ts'
import type {Word} from './passages.ts'

/** Words that no term begins or ends with. */
const stop = new Set(
  [
    '的了在是和与及对就也都而但或被把将从向到于为以因所之其这那此该他她它我你您们等个种些一不没没有可能会要能应已曾并且更最很太非常正在着过给让使由中上下里内外前后时',
    '第一二三四五六七八九十两几每各某另本'
  ].flatMap((line) => [...line])
)
const stopWords = new Set(
  '我们 你们 他们 它们 这些 那些 这种 那种 一个 一种 这个 那个 可能 可以 已经 因为 所以 但是 然而 此外 同时 以及 包括 例如 通过 进行 认为 表示 对于 关于 如果 虽然 并且 或者 而且 其中 之间 什么 怎么 为什么 如何 现在 目前 正在 需要 应该 能够 成为 作为 使用 所需 所谓 方面 领域 范围 没有 不是 就是 还是 只是 更加 非常 一些 许多 很多 所有 任何 其他 自己 之一 以下 以上 本周 问 答'.split(
    ' '
  )
)

/** Whether a word begins and ends no term: a particle, a pronoun, a number. */
export function isStop({key}: Word): boolean {
  if (/^[一二三四五六七八九十百千万亿两几半]+.?$/.test(key) && key.length < 4) return true
  if (stopWords.has(key)) return true
  // A single character may spell a name; several particles together are no word.
  return [...key].every((character) => stop.has(character)) && (key.length > 1 || !spellsNames(key))
}

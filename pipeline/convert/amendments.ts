/** What OpenCC's tables lack, in their own form: `key value` entries joined by `|`. */

const surnames = '范余岳郁涂'
const titles =
  '先生 先生|女士 女士|小姐 小姐|太太 太太|教授 教授|博士 博士|老师 老師|律师 律師|总 總|某 某'

/** Surnames stay before a title: 范先生 is not 範先生. */
const titled = Array.from(surnames, (surname) => titles.replaceAll(/(?<=^|[| ])/g, surname)).join(
  '|'
)

/** Simplified phrases whose characters keep a form that is not the usual one. */
export const simplifiedPhrases = `${titled}|不准 不准|惊叹号 驚嘆號|绘制裁 繪製裁`

/** Words that Taiwan writes with 著 and other places too, not with 着. */
export const wordsWithZhu =
  '卓著 卓著|原著 原著|土著 土著|編著 編著|論著 論著|專著 專著|譯著 譯著|遺著 遺著|拙著 拙著|新著 新著|著有 著有'

/**
 * Characters that stay, or take a rarer form, in names of people and places: as surnames, and where
 * they stand for a foreign sound.
 */
export const charactersInNames =
  '里 里|干 干|于 于|范 范|台 台|斗 斗|余 余|朴 朴|岳 岳|郁 郁|冲 沖|占 占|征 征|丑 丑|涂 涂|种 种|游 游|岩 岩|群 群|采 采'

/** Forms of one region that the others use too, so that they are not brought to their own. */
export const sharedForms = {hongKong: '台唇濕枴', taiwan: '么參才核'}

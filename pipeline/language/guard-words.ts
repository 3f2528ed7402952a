/**
 * Longer words and phrases in which a term is not itself, and which the segmenter takes apart or
 * leaves whole in a way that hides it.
 */
export const guardWords: readonly string[] = [
  '發展中國家',
  '開發中國家',
  '其中國內',
  '其中國際',
  '繪製裁切',
  '相關註冊',
  '有關註解',
  '標註重點',
  '備註重新',
  '題幹涉及',
  '骨幹預備',
  '餅乾預算',
  '有乾預算',
  '明瞭如何',
  '臺北京劇',
  '越南京族',
  '風投資金',
  '旅行社會',
  '報社會',
  '學業績點',
  '失業務工',
  '股市場外'
]

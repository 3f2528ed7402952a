/**
 * Longer words and phrases in which a term is not itself, and which the segmenter takes apart or
 * leaves whole in a way that hides it; of phrases, `|` tells the words.
 */
export const guardWords: readonly string[] = [
  '發展中國家',
  '開發中國家',
  '其中|國內',
  '其中|國際',
  '繪製|裁切',
  '相關|註冊',
  '有關|註解',
  '標註|重點',
  '備註|重新',
  '題幹|涉及',
  '骨幹|預備',
  '餅乾|預算',
  '有|乾|預算',
  '明瞭|如何',
  '臺北|京劇',
  '越南|京族',
  '風投|資金',
  '旅行社會',
  '報社會',
  '學業|績點',
  '失業|務工',
  '股市|場外'
]

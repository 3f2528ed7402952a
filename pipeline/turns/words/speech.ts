/* Script, case and width of the words do not matter. */

/** Verbs that end the words before a quotation in prose: 記者問：「…」. */
export const speechVerbs = [
  '說',
  '說道',
  '道',
  '稱',
  '問',
  '問道',
  '追問',
  '提問',
  '發問',
  '反問',
  '答',
  '答道',
  '回答',
  '答覆',
  '回應',
  '回覆',
  '表示',
  '指出',
  '強調',
  '認為',
  '提到',
  '寫道',
  '寫',
  '坦言',
  '補充',
  '透露',
  '解釋',
  '笑說',
  '笑道',
  '感嘆',
  '直言',
  '回憶',
  '聲明',
  '喊',
  '叫',
  '想',
  '講'
]

/** Characters of clauses: what holds one before its colon is no name. */
export const clauseSigns =
  '的是了很這那我你您他她它們嗎呢吧啊也都就還如把被讓會能要可以沒無與但而因為所只'

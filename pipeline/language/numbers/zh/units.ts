import type {QuantityUnit} from '../quantity.ts'

/** A word after a numeral, what it says, and by how much the numeral is multiplied for it. */
export type Suffix = readonly [pattern: RegExp, unit: QuantityUnit | undefined, factor?: number]

const money: ReadonlyArray<readonly [words: string, code: string]> = [
  ['美元|美金', 'USD'],
  ['人民币|元人民币', 'CNY'],
  ['港元|港币|港纸|元港币', 'HKD'],
  ['新台币|台币|元新台币', 'TWD'],
  ['欧元', 'EUR'],
  ['日元|日圆|日币', 'JPY'],
  ['英镑', 'GBP'],
  ['韩元|韩圜|韩币', 'KRW'],
  ['新加坡元|新加坡币|新元|新币|坡币', 'SGD'],
  ['澳大利亚元|澳元|澳币', 'AUD'],
  ['加拿大元|加元|加币', 'CAD'],
  ['瑞士法郎|瑞郎', 'CHF'],
  ['卢布', 'RUB'],
  ['卢比', 'INR'],
  ['泰铢', 'THB'],
  ['越南盾', 'VND'],
  ['比索', ''],
  ['元|圆|块钱?|法郎|马克|令吉|克朗|里拉|里亚尔|雷亚尔|迪拉姆', '']
]

function currency(code: string): QuantityUnit {
  return code ? `currency:${code}` : 'currency'
}

/** `兩打`, but not `一打開`, `三打白骨精`, `二打一`. */
export const dozen =
  /(?<!第[\d一二三四五六七八九十]{1,3})打(?![开听算仗架败破断扫印字包卡工车伞球牌鱼猎针捞死伤中赢白他她我你它人向入出去来成给进了着过个起住倒翻造消压分量点气响击交动杂岔趣乱盹磨拼得在到完电多一二三四五六七八九十两几\d])/y

/** Tried in order at the end of a numeral. */
export const suffixes: readonly Suffix[] = [
  [/ ?%/y, 'percent'],
  [/‰/y, 'percent', 0.1],
  [/个?百分点/y, 'point'],
  [/个?基点/y, 'point', 0.01],
  [/倍/y, 'times'],
  ...money.map(([words, code]): Suffix => [new RegExp(`\\s?(?:${words})`, 'y'), currency(code)]),
  [/个月/y, 'months'],
  [/个?季度/y, undefined],
  [/个?(?:星期|礼拜)|周(?!年|岁|[一二三四五六日末边围])/y, 'weeks'],
  [/周?岁|周年/y, 'years'],
  [/天(?!下|才|[然生堂使安鹅])/y, 'days'],
  [/个?(?:小时|钟头)/y, 'hours'],
  [/分钟/y, 'minutes'],
  [/刻钟/y, 'minutes', 15],
  [/秒钟?/y, 'seconds'],
  [/个世纪/y, 'years', 100],
  [/个?甲子/y, 'years', 60],
  [dozen, undefined, 12],
  [/平?方?(?:英里|英尺|英寸|英亩)|磅|盎司|加仑|斤|亩|公顷|坪|尺|丈|海里|华氏/y, 'customary'],
  [/ ?(?:(?:平方)?(?:公里|千米|厘米|毫米|米)|公斤|千克|吨|升|摄氏度?|°C|℃|km|kg)/y, 'metric']
]

const prefixes: ReadonlyArray<readonly [pattern: RegExp, code: string]> = [
  [/(?:US\$|USD|美元) ?$/, 'USD'],
  [/(?:HK\$|HKD|港币|港元) ?$/, 'HKD'],
  [/(?:NT\$|TWD|新台币|台币) ?$/, 'TWD'],
  [/(?:S\$|SGD) ?$/, 'SGD'],
  [/(?:A\$|AUD) ?$/, 'AUD'],
  [/(?:C\$|CAD) ?$/, 'CAD'],
  [/(?:RMB|CNY|人民币) ?$/, 'CNY'],
  [/€ ?$/, 'EUR'],
  [/£ ?$/, 'GBP'],
  [/¥ ?$/, ''],
  [/\$ ?$/, 'USD']
]

/** The money that the words right before a numeral name, and how long those words are. */
export function moneyBefore(before: string): {unit: QuantityUnit; length: number} | undefined {
  for (const [pattern, code] of prefixes) {
    const found = pattern.exec(before)?.[0]
    if (found) return {unit: currency(code), length: found.length}
  }

  return undefined
}

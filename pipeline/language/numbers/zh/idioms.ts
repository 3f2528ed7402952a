/**
 * Fixed words of Simplified characters that start with a numeral which counts nothing. Those that
 * start with another character are listed from their numeral on (`三七二十一`).
 */
const idioms = `
三七二十一 百分百 千方百计 千军万马 千山万水 千家万户 千变万化 千言万语 千丝万缕 千辛万苦 千载难逢 千里迢迢 千篇一律
千钧一发 千奇百怪 千疮百孔 千锤百炼 千差万别 千头万绪 千真万确 千秋万代 千秋 千古 千金 千万别 千万不 千万要 千万得 千瓦时
万里长城 万水千山 万众一心 万事如意 万事 万物 万岁 万能 万国 万众 万般 万幸 万恶 万分 万无一失 万象 万一 万万不 万马齐喑
百姓 百货 百科 百度 百合 百花 百草 百般 百家争鸣 百家 百年大计 百折不挠 百战百胜 百里挑一 百发百中 百废待兴 百分制 百叶 百慕大
百万富翁 千万富翁 亿万富翁 亿万富豪 亿万身家
十分 十全十美 十万八千里 十有八九 十字 十足 十万火急 十里洋场 十恶不赦 十堰
九牛一毛 九牛二虎 九死一生 九州 九龙 九霄 八九不离十 八卦 八仙 八达岭 八方 八成会 七七八八 七上八下 七嘴八舌 七手八脚 七夕 七拼八凑 七国集团
六神无主 五花八门 五湖四海 五光十色 五颜六色 五体投地 五官 五脏 五角大楼 五彩 五行 五岳 五星红旗 五十步笑百步 五四 五笔 五味
四面八方 四通八达 四分五裂 四川 四处 四周 四海 四季 四肢 四方 四邻 四平八稳 四两拨千斤
三三两两 三心二意 三言两语 三番五次 三番两次 三长两短 三头六臂 三令五申 三思 三峡 三星 三亚 三角 三明治 三农 三文鱼 三轮 三军 三国 
二维码 二氧化 二手 二话 二战 二胡 二郎 二哥 二奶 二重
一成不变 二元 两岸 两会 两极 两性 两全其美 两败俱伤 两栖 两翼 两手空空 两弹一星
一五一十 一点一点 一点一滴 一千道一万 一干二净 一清二楚 一心一意 一举两得 一石二鸟 一箭双雕 一带一路 一万个不 一分为二 一国两制 一日千里 一落千丈 一刻千金 一掷千金 一呼百应 一应俱全 一目十行 一本万利 一泻千里
廿四史 廿四孝
零和 零星 零售 零件 零碎 零食 零钱 零部件
数据 数字 数学 数量 数码 数值 数目 数组 数位
几乎 几何 几率 几许 几曾 几近 几度
半导体 半岛 半路 半途 半空 半夜 半晌 半斤八两 半壁江山 半信半疑 半官方 半自动 半成品 半球 半径 半公开
一千自损八百 八百里 两口子 两码事 两回事 两面派 两头 万科 万达 万豪 万圣节 万维网 万金油 百老汇 百事 百胜 百雀羚 百岁山 千岛 千禧 千年虫
`

const byFirst = new Map<string, string[]>()
for (const idiom of idioms.trim().split(/\s+/)) {
  const first = idiom.charAt(0)
  const list = byFirst.get(first) ?? []
  list.push(idiom)
  byFirst.set(
    first,
    list.toSorted((a, b) => b.length - a.length)
  )
}

/**
 * The fixed word that starts at a place of a text in Simplified characters, if one does: `十分`, but
 * not in `十分之一` or `十分鐘`; `百家`, but not in `上百家`.
 */
export function idiomAt(text: string, at: number): string | undefined {
  if (/[上近过逾超]/.test(text[at - 1] ?? '') && /[百千万亿]/.test(text[at] ?? '')) return undefined
  const found = byFirst.get(text[at] ?? '')?.find((idiom) => text.startsWith(idiom, at))
  const portion = found?.endsWith('分') && /[之钟]/.test(text[at + found.length] ?? '')
  return portion ? undefined : found
}

const plan = /十([一二三四五六])五(?=规划|计划|时期|期间|开局|收官|目标|[”」’』"'])/y

/** The number of the five-year plan named at a place: `十四五` is the 14th, not 14 or 15. */
export function planAt(text: string, at: number): number | undefined {
  plan.lastIndex = at
  const found = plan.exec(text)
  return found ? 10 + '一二三四五六'.indexOf(found[1] ?? '') + 1 : undefined
}

/** Figures of speech by the least and the greatest value that translations give them. */
const figures: ReadonlyArray<readonly [words: string, low: number, high: number]> = [
  ['千上万', 1e3, 99_999],
  ['千千万万', 1e6, 1e9],
  ['亿万', 1e8, 1e10],
  ['百上千', 100, 9999],
  ['半百', 50, 59]
]

/** The figure of speech that starts at a place (`成千上萬` from its numeral on). */
export function figureAt(
  text: string,
  at: number
): {words: string; low: number; high: number} | undefined {
  const found = figures.find(([words]) => text.startsWith(words, at))
  return found && {words: found[0], low: found[1], high: found[2]}
}

import type {Lexicon} from './lexicon.ts'

const classes: ReadonlyArray<readonly [RegExp, string]> = [
  [/tch|sch|sh|ch|zh|dg/g, 'S'],
  [/ph/g, 'F'],
  [/[bp]/g, 'P'],
  [/[dt]/g, 'T'],
  [/c(?=[eiy])/g, 'S'],
  [/[gkcq]/g, 'K'],
  [/x/g, 'KS'],
  [/[lr]/g, 'L'],
  [/[mn]/g, 'N'],
  [/[fvw]/g, 'F'],
  [/[szj]/g, 'S']
]

/** The consonants of a name in classes that transliteration does not tell apart. */
function skeleton(latin: string): string {
  let result = latin
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')
  for (const [sound, name] of classes) result = result.replaceAll(sound, name)
  return result.replaceAll(/[^A-Z]/g, '').replaceAll(/(.)\1+/g, '$1')
}

const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsw])/

/** The consonants of a syllable of Hanyu Pinyin, in the same classes. */
function consonantsOf(syllable: string): string {
  const first = initial.exec(syllable)?.[0] ?? ''
  const last = /(?:n|ng)$/.test(syllable) && syllable.length > first.length ? 'N' : ''
  const named = {j: 'S', q: 'S', x: 'S', h: '', w: 'F'}[first] ?? (first ? skeleton(first) : '')
  return (syllable === 'er' ? 'L' : named) + last
}

/**
 * How alike a Chinese spelling of a foreign name and the name sound: the longest common run of
 * consonants against both.
 *
 * @param chinese In Simplified characters; dots do not count.
 * @returns From 0 to 1; 0 where either has too few consonants to tell.
 */
export function soundsLike(chinese: string, latin: string, lexicon: Lexicon): number {
  const own = Array.from(chinese, (character) =>
    consonantsOf(lexicon.readingsOf(character)[0] ?? '')
  )
    .join('')
    .replaceAll(/(.)\1+/g, '$1')
  const other = skeleton(latin)
  if (own.length < 2 || other.length < 2) return 0
  return (2 * commonLength(own, other)) / (own.length + other.length)
}

/** The length of the longest common subsequence. */
function commonLength(one: string, other: string): number {
  let before = new Uint16Array(other.length + 1)
  for (const letter of one) {
    const row = new Uint16Array(other.length + 1)
    for (let at = 1; at <= other.length; at++) {
      row[at] = other[at - 1] === letter ? before[at - 1]! + 1 : Math.max(before[at]!, row[at - 1]!)
    }

    before = row
  }

  return before.at(-1) ?? 0
}

/** Characters that spell foreign names (after the tables that news agencies use). */
const spelling = new Set(
  '阿埃艾安奥巴班邦鲍贝本比彼宾波伯勃博布查茨达大戴丹德登迪蒂丁杜多顿恩尔法凡菲费芬弗福盖冈高戈格葛古哈海汉豪赫亨洪胡怀霍基吉加贾简金卡凯坎康考科克肯库奎拉莱兰朗劳勒雷里利莉丽林伦罗洛鲁路露卢马玛麦曼芒梅门蒙米密莫姆穆娜纳南内尼妮纽诺努欧帕拜潘佩彭皮平珀普齐奇乔切琴让瑞若萨塞桑森莎沙山圣史斯松苏索塔泰坦汤唐特滕提廷图托瓦万旺威韦维魏温文翁伟沃伍武希夏香谢辛休雪逊雅亚延扬耶伊因尹英约泽扎詹珍芝朱兹祖佐代夫蕾娅黛薇佛弥姬嘉迦崔昂庞尤茱玲琳琼芙茜萝乌于犹荷娃洁奥玻贡瓜汗杰捷拿派琪什图威'
)

/** Whether a character is one that spells foreign names. */
export function spellsNames(character: string): boolean {
  return spelling.has(character)
}

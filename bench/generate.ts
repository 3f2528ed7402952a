/** Words of the generated interviews, Chinese and English. */
const nouns = `研究人員 researchers|工程師 engineers|政府 government|學生 students|老師 teachers|公司 companies|城市 cities|河流 rivers|圖書館 libraries|報紙 newspapers|鐵路 railways|港口 harbours|農夫 farmers|醫院 hospitals|博物館 museums|法院 courts|銀行 banks|工廠 factories|大學 universities|村莊 villages|語言 languages|歷史 history|檔案 archives|地圖 maps|照片 photographs|音樂 music|電影 films|小說 novels|機器 machines|網路 networks|晶片 chips|演算法 algorithms|模型 models|資料 data|能源 energy|森林 forests|海洋 oceans|氣候 climate|市場 markets|貿易 trade`
const verbs = `改變了 have changed|保護 protect|依賴 rely on|忽略了 have overlooked|重建 rebuild|支持 support|懷疑 doubt|記錄 record|翻譯 translate|比較 compare|收集 collect|設計 design|測試 test|出版 publish|發現了 have discovered|批評 criticise|理解 understand|連接 connect|保存 preserve|討論 discuss`
const adjectives = `古老的 ancient|年輕的 young|昂貴的 expensive|安靜的 quiet|複雜的 complicated|重要的 important|遙遠的 distant|透明的 transparent|脆弱的 fragile|巨大的 enormous|便宜的 cheap|公共的 public|私人的 private|危險的 dangerous|傳統的 traditional|現代的 modern`
const openings = `其實 actually|去年 last year|在很多地方 in many places|不過 however|一般來說 generally speaking|十年以前 ten years ago|令人驚訝的是 surprisingly|到今天為止 to this day`

type Pair = [string, string]

const pairsOf = (list: string): Pair[] =>
  list.split('|').map((entry): Pair => {
    const space = entry.indexOf(' ')
    return [entry.slice(0, space), entry.slice(space + 1)]
  })

const lexicon = [nouns, verbs, adjectives, openings].map(pairsOf)

/** A generator of numbers in [0, 1) that gives the same ones at every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Make an interview of a given size with its English.
 *
 * @param size Chinese characters, about.
 */
export function generate(size: number): {zh: string; en: string} {
  const random = numbers(size)
  const below = (n: number) => Math.floor(random() * n)
  const pick = (kind: number): Pair => {
    const list = lexicon[kind] ?? []
    return list[below(list.length)] ?? ['', '']
  }

  const sentence = (): Pair => {
    const [opening, a, one, verb, b, two] = [pick(3), pick(2), pick(0), pick(1), pick(2), pick(0)]
    const year = 1900 + below(125)
    const count = 2 + below(997)
    const also = pick(1)
    const forms: Pair[] = [
      [
        `${opening[0]}，${a[0]}${one[0]}${verb[0]}${b[0]}${two[0]}。`,
        `${opening[1]}, ${a[1]} ${one[1]} ${verb[1]} ${b[1]} ${two[1]}.`
      ],
      [
        `${year}年，${count}個${one[0]}${verb[0]}${two[0]}。`,
        `In ${year}, ${count} ${one[1]} ${verb[1]} ${two[1]}.`
      ],
      [
        `${one[0]}${verb[0]}${b[0]}${two[0]}，也${also[0]}${a[0]}${one[0]}。`,
        `The ${one[1]} ${verb[1]} ${b[1]} ${two[1]}, and also ${also[1]} ${a[1]} ${one[1]}.`
      ]
    ]
    const [zh, en] = forms[below(forms.length)] ?? ['', '']
    return [zh, en.charAt(0).toUpperCase() + en.slice(1)]
  }

  const zh = ['一場很長的對話']
  const en = ['# A very long conversation']
  const say = (labels: Pair, count: number) => {
    const list = Array.from({length: count}, sentence)
    zh.push(labels[0] + list.map(([text]) => text).join(''))
    en.push(labels[1] + list.map(([, text]) => text).join(' '))
    return zh.at(-1)?.length ?? 0
  }

  for (let length = 0; length < size;) {
    const question = pick(0)
    zh.push(`問：${question[0]}為什麼重要？`)
    en.push(`**Q:** Why are ${question[1]} important?`)
    length += say(['林：', '**Lin:** '], 3 + below(3))
    for (let more = below(4); more > 0; more--) length += say(['', ''], 2 + below(4))
  }

  return {zh: `${zh.join('\n\n')}\n`, en: `${en.join('\n\n')}\n`}
}

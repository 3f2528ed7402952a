/** Where a word is used: in one region only, or everywhere but in Taiwan. */
export type Usage = 'TW' | 'HK' | 'CN' | 'not-TW'

/**
 * Words that show which region's Chinese a text is: common there, and not used, or used otherwise,
 * elsewhere. Chosen with OpenCC's TWPhrases and HKVariants at hand. Words that arise by chance where
 * two others meet (資安 in 投資安全) are left out.
 */
const words: Record<Usage, string> = {
  TW: '軟體 硬體 韌體 網路 計程車 公車 捷運 腳踏車 滑鼠 記憶體 伺服器 隨身碟 光碟 螢幕 列印 雷射 人工智慧 演算法 資料庫 程式碼 解析度 預設值 部落格 簡訊 行動電話 便當 鳳梨 馬鈴薯 原子筆 國小 川普 柯林頓 歐巴馬 義大利 紐西蘭 寮國 沙烏地阿拉伯 悠遊卡 健保卡 超商(?!業) 智慧型手機',
  HK: '佢 哋 嘅 咗 喺 嘢 冇 唔 嚟 啲 嗰 的士(?![兵氣官卒紳大人族林]) 港鐵 八達通 電郵 質素 私隱 視像 熒幕 雪櫃 薯仔 屋邨 屋苑 入息 街市(?![場民集長政區]) 放工(?![業廠作地程具]) 波鞋',
  CN: '信息 視頻 视频 音頻 音频 芯片 質量 质量 默認 默认 鼠標 鼠标 服務器 服务器 出租車 出租车 公交車 公交车 短信 優盤 优盘 內存 内存 酸奶 居委会 二维码 高铁 (?<![稍略])微信',
  'not-TW':
    '軟件 软件 硬件 網絡 网络 程序 激光 屏幕 打印 人工智能 數據庫 数据库 算法 普通話 普通话 特朗普 奧巴馬 奥巴马 克林頓 克林顿 新西蘭 新西兰 老撾 老挝'
}

const groups = Object.entries(words) as Array<[Usage, string]>
const pattern = new RegExp(
  groups.map(([, list]) => `(${list.replaceAll(' ', '|')})`).join('|'),
  'g'
)

/** Count the words of each usage in a Chinese text. */
export function regionalWords(text: string): Record<Usage, number> {
  const counts: Record<Usage, number> = {TW: 0, HK: 0, CN: 0, 'not-TW': 0}
  for (const [, ...found] of text.matchAll(pattern)) {
    const usage = groups[found.findIndex((word) => word !== undefined)]?.[0]
    if (usage) counts[usage]++
  }

  return counts
}

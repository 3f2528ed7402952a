/*
 * Apparatus that is marked inside a paragraph. Patterns read folded text (Simplified characters,
 * ASCII signs) unless they say otherwise.
 */

/** Beginnings of what somebody does that begin no gloss. */
const doings =
  '(?:看|望|瞄|瞥|瞪|盯)(?:了|着|向|一眼|看)|[用以伸](?:双|左|右|一只)?手|双手|[举抬低摇点挠扭转回仰俯](?:起|了|着)?(?:头|手|身)|' +
  '摊|展示|出示|展开|取出|掏出|抽出|端起|放下|翻(?:到|出|看|着|了)|打(?:手势|量|哈欠|响指)|' +
  '(?:走|站|坐|跑|退|凑|靠)(?:到|向|起|近|过|回|开|直|了)|握|抱(?:住|起|着|拳)|拥抱|捂|揉|擦|抹|撇|耸|眯|闭上|睁|皱|咬|' +
  '模仿|学着|压低|提高声|放低|[小大轻低]声|朗读|念出|唱了|哼了|吹了|喝了|吸了|抿|倒了|(?:声音|嗓音|语气|语调|口气|语速|神情|表情|神色|脸色|眼神|眼眶)|插嘴|抢着说|起身|起立|离席|沉吟|凝视|环顾|示意|挠|搓|踱|跺|递(?:给|过|上)|伸(?:出|开)|举(?:着|杯)|比(?:了|着|个|画|划)'

/** What somebody does or what is heard, in brackets: （笑）, [laughs]. The whole of the brackets. */
export const stageDirections = [
  /^.{0,6}(?:笑|大笑|苦笑|微笑|傻笑|冷笑|偷笑|失笑|笑声|哈哈|掌声|鼓掌|拍手|欢呼|哭|落泪|流泪|哽咽|啜泣|叹气|叹息|叹|沉默|静默|停顿|停|顿|迟疑|犹豫|沉思|思考|想了想|点头|摇头|耸肩|摆手|挥手|皱眉|眨眼|起身|坐下|站起来|鞠躬|咳嗽|清嗓子|喝水|喝茶|吃惊|惊讶|插话|打断|比划|比手势|听不清|无法辨识|翻译|音乐|铃声|哗然|骚动|齐声|异口同声)(?:了|着|起来|片刻|许久|良久|不语|一下|一会儿|声|状|[一两几]?(?:秒|下|声|会儿)){0,2}$/,
  /^(?:[他她]们?|两人|众人|大家|全场|全班|现场|台下)(?!是|为|曾|当时|叫|也|都是).{1,14}$/,
  /^.{0,8}(?:指着|指了指|指向|指指|拿起|拿出|举起|看着|看了看|望向|望着|转向|转身|拍拍|拍了拍|摸摸|摸了摸|敲敲|敲了敲|翻开|打开|递过|端起|比出|手指|露出|模仿|唱起|哼起|起立).{0,12}$/,
  new RegExp(
    `^(?:\\p{Script=Han}{0,4}地|又|再|忽然|突然|随即|一边)?(?:${doings})\\p{Script=Han}{0,14}$`,
    'u'
  ),
  /^(?:(?:he|she|they|both|all|everyone|\p{Lu}[\p{L}'-]+) )?(?:laughs?|chuckles?|smiles?|grins?|giggles?|sighs?|pauses?|nods?|shrugs?|applauds?|claps?|cheers?|cries|weeps?|sobs?|coughs?|winks?|frowns?|gasps?|whispers?|whistles?|sings?|hums?|bows?|stands(?: up)?|sits(?: down)?|points (?:at|to)|gestures?|mimes|imitates|shakes (?:his|her|their) head|clears (?:his|her|their) throat|raises|lifts|holds up|picks up|takes out|looks (?:at|up|out|down|away))(?: [\p{L}\d' ,-]{1,48})?[.!]?$/iu,
  /^(?:(?:long|short|brief|general|loud|more|scattered|nervous|some) ){0,2}(?:laughter|laughing|chuckling|smiling|grinning|sighing|silence|pause|applause|clapping|cheering|crying|crosstalk|cross-talk|inaudible|indistinct|unintelligible|music|gesturing|pointing|nodding|shrugging|whispering|singing)(?: (?:and [\p{L}-]+|(?:from|in|at|among) (?:the )?[\p{L}' -]{2,32}|softly|quietly|again|off|throughout|[\d:]+))?[.!]?$/iu,
  /^(?:holding up|showing|raising|lifting|leaning|tapping|waving|shaking|banging|knocking on|wiping|rubbing|imitating|mimicking|looking (?:at|up|out|down|away|round|around)|turning to|reading from|picking up|taking out|waves|taps|leans|turns to|shows|opens|closes|rubs|wipes)(?: [\p{L}',-]+){0,6}[.!]?$/iu,
  /^(?:he|she|they) (?!(?:is|was|has|had|were|are|did|does|do|would|will|can|could|means?|says?|said|calls?)\b)\p{L}+(?: [\p{L}',-]+){0,6}\.?$/iu
]

/** A translator's remark in brackets. The beginning of what the brackets hold. */
export const translatorRemarks =
  /^(?:译注|译者注|译按|译者按|中译注|translators?'?s?'? (?:note|remark)|TN|trans\.|tr\. note)\s*[:,.]?/i

/** Dateline at the head of a paragraph; it ends where the match ends, blanks apart. */
export const datelines = [
  /^(?:据[^,。]{1,12})?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:消息|讯|电|报[道导])\s*[,:]?/,
  /^[(【〔[](?:[^()【】〔〕[\]。,]{0,24}(?:\d{1,2}月)?\d{1,2}日(?:电|讯|专电|(?:综合)?报[道导])|[^()【】〔〕[\]。,\s]{0,8}(?:讯|专电|综合外电))[)】〕\]]/,
  /^(?:本报|本刊|本台|本网|本社)(?:讯|[^。,:\s]{0,10}(?:\d{1,2}月)?\d{1,2}日(?:电|讯))/,
  /^[\p{Script=Han}A-Za-z·/-]{2,20}(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:专?电|讯)(?:题\s*:)?/u,
  /^\p{Script=Han}{2,8}(?:社|网|报|台)\p{Script=Han}{0,6}-{2}/u,
  /^(?:[A-Z][\p{Lu} .'/-]{1,30},? ?(?:[A-Z][\p{L}.]{1,20},? )?|[A-Z]\p{L}{2,16}, )?(?:\([A-Z][\p{L} ]{1,20}\) )?(?:(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?) \d{1,2}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))(?:, \d{4}| \d{4})?(?: \([A-Z][\p{L} ]{1,20}\))? ?-{1,2}(?=\s)/u,
  /^[A-Z][\p{Lu}]{2,}[\p{Lu} .,'/-]{0,30}(?:\([A-Z][\p{L} ]{1,20}\) )? ?-{1,2}(?=\s)/u
]

/** A dateline that is a whole line. */
export const datelineLines = [
  /^(?:[\p{Script=Han}]{2,8}\s?)?(?:\d{4}|[二一][〇○零一二三四五六七八九]{3})?年?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*\d{1,2}:\d{2})?(?:[\s,·/|]+(?:[于於在]\s?)?[\p{Script=Han}]{2,8})?$/u,
  /^(?:[\p{Script=Han}]{2,10}[\s,·]+)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+[\p{Script=Han}]{2,10})?$/u,
  /^[(【[]?[\p{Script=Han}A-Za-z·/-]{0,20}(?:\d{1,2}月)?\d{1,2}日(?:电|讯|专电)[)】\]]?$/u,
  /^[(【[]?发自[^。,!?:]{1,14}[)】\]]?$/,
  /^(?:[A-Z][\p{L}.' -]{1,30}(?:, [A-Z][\p{L}.' -]{1,20})?, )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?) \d{1,2}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))(?:,? \d{4})?(?:, [A-Z][\p{L} .']{1,30})?$/u
]

/** Who wrote, in brackets at the head or the end of a paragraph: 【遠望報 記者王芃芃】. */
export const bylineBrackets =
  /(?:记者|读者|网友|听众|提问|报[道导]|编译|特派员|通讯员|采访|撰文|整理|责编|摄影|interview|report|translat|words|text)/i

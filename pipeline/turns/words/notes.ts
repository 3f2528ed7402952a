/*
 * Notes that are neither question nor answer. The patterns read folded text: Simplified
 * characters, ASCII signs (`fold` of `pipeline/language`), so one pattern serves both scripts.
 */

/** An editor's note: 編者按, “an edited version follows”, how the text came about. */
export const editorNotes = [
  /^[[(【〔]?(?:编者按|编按|编者注|编注|编辑按|编者的话|本刊按|按语?)[\])】〕]?\s*(?:[:】\])〕|/]|$)/m,
  /^[[(【〔](?:编者按|编按|编者注|编注|编辑按|编者的话|本刊按|按语)[\])】〕]/,
  /-\s*(?:编者|编辑|编辑部|本刊编者|Ed\.?|Eds\.?|The editors?)\s*[)\]】〕]?\s*$/i,
  /^[[(【〔*※]*以下(?:是|为|系|乃)?[^。!?]{0,40}(?:实录|摘要|全文|编辑版|删节版|摘录|节录|节选|整理|内容|问答|文字稿|逐字稿|对话|访谈|专访|纪要|译文)[^。!?]{0,8}[:。]?[\])】〕]?$/,
  /^[[(【〔*※]*(?:此次?|本次?|这次|这篇|该|以上)(?:篇|期|场)?(?:访谈|专访|采访|对谈|对话|问答|文字稿|文稿|文|稿|内容)[^。!?]{0,16}(?:编辑|整理|删节|删减|节录|审阅|审定|审校|核实|过目|缩减|修订|摘编|同意)/,
  /^[[(【〔*※]*(?:为|为了)(?:便于|方便|利于|行文|阅读|清晰)[^。!?]{0,30}(?:编辑|整理|删节|修改|调整|处理|缩减|精简)/,
  /^[[(【〔*※]*(?:访谈|采访|对话|文字|内容|录音)(?:以|用|经|已|均|内容|稿)[^!?]{0,40}(?:编辑|整理|删节|审阅|过目)/,
  /^[[(*]*editors?'?s?'? note\b/i,
  /^[[(*]*(?:this|the|our|their|these) (?:[\w-]+ ){0,3}(?:interview|conversation|transcript|text|q&a|discussion|exchange|answers|remarks)s? (?:[\w-]+ ){0,7}(?:edited|condensed|abridged|shortened|translated|transcribed)\b/i,
  /^[[(*]*(?:lightly |slightly )?(?:edited|condensed|abridged) (?:and [\w-]+ )?for (?:length|clarity|brevity|style)/i,
  /^[[(*]*(?:what follows|the following|below|here|following) (?:is|are) (?:an? |the |some )?(?:[\w-]+ ){0,4}(?:version|transcript|excerpts?|extracts?|text|summary|conversation|interview)\b(?:.{0,90}$|.*\b(?:edited|condensed|abridged|shortened)\b)/i,
  /^[[(*]*(?:an? |the )?(?:[\w-]+ ){0,3}(?:version|transcript|excerpts?) (?:of|from) (?:[\w'-]+ ){0,5}(?:conversation|interview|discussion|talk) follows?\b/i,
  /^[[(*]*(?:excerpts|edited excerpts|a transcript)\b.{0,60}(?:follows?|below)?:\s*$/i
]

/** A translator's note as a block of its own. */
export const translatorNotes = [
  /^[[(【〔]?(?:译注|译者注|译按|译者按|译者的话|译者说明|中译注)\s*[\])】〕]?\s*\d*\s*[:】\])〕|/]/,
  /^[[(【〔](?:译注|译者注|译按|译者按)[\])】〕]/,
  /^[[(【〔*※]*本文(?:为|是|系)[^。]{0,12}译文/,
  /^[[(*]*(?:translators?'?s?'? note|TN)s?\s*[:\])]/i,
  /[[(](?:translators?'?s?'? note|译注|译者注)[\])]\s*\.?$/i
]

/** What closes a text: who edited it, that it ends, whose it is, what the web page adds. */
export const signOffs = [
  /^[-—~*=·\s[(【〔<#]*(?:(?:全文|本文|访谈|未)?(?:完|完结|终)|待续|ends?|the end|end of (?:the )?(?:interview|transcript|recording|tape|audio|conversation|session|episode|broadcast|excerpt)|(?:录音|访谈|采访|节目|问答|实录)(?:完|结束|终|到此结束)|finis|fin|-30-|###)[-—~*=·\s\])】〕>#.]*$/i,
  /^[[(【〔<]?\s*(?:本文)?(?:责任编辑|责编|值班编辑|责任校对|终审|审核)\s*[:/|\s]/,
  /[[(【〔](?:责编|责任编辑)\s*[:/|]/,
  /^[[(【〔]\s*(?:实习|责任|值班|文字|图片|本文)?编辑\s*[:/|\s]\s*\p{Script=Han}{2,4}\s*[)\]】〕]$/u,
  /^[[(【〔*※]*(?:本文)?(?:版权|转载|未经授权|未经许可|侵权|著作权)/,
  /^[[(【〔*※]*本文[^。]{0,20}(?:转载|转自|刊于|首发|原载|原刊|版权|授权|不代表|出自)/,
  /^[[(【〔*※]*(?:原载|原刊|转载自|转自|首发于)/,
  /(?:转载请注明|请注明出处|谢绝转载|禁止转载|版权所有|翻印必究|不代表本(?:站|刊|报)立场)/,
  /^(?:展开|点击)(?:剩余|阅读|查看|全文|展开)/,
  /^(?:请)?继续往下阅读/,
  /^(?:读者回响|延伸阅读|相关阅读|相关新闻|推荐阅读|更多报[道导]|阅读原文|点击查看|扫码|关注我们|返回搜狐|举报|打印|分享到|字体:)/,
  /^(?:copyright|\(c\)|©|all rights reserved|reprinted|this (?:article|interview|piece|text) (?:was |is )?(?:first |originally )(?:published|appeared)|originally published|first published|republished)/i,
  /^[[(]?(?:responsible editor|editor in charge|copy editor|edited by|editing by)\s*[:\s]\s*\p{L}/iu,
  /^[[(]?reporting by \p{Lu}[^.!?;]{2,60}; (?:additional reporting|writing|editing) by \p{Lu}/iu,
  /^(?:read more|further reading|related|share this|subscribe|follow us|more from)\b/i
]

/** Who somebody is, at the end of a text: `Imelda Crake writes about small machines`. */
export const biographies = [
  /^(?:\p{Lu}[\p{L}'.-]+ ){2,4}(?:is (?:an?|the|our)|was born|writes|teaches|works|lives|reports|covers|edits|hosts|directs)\b/u,
  /^(?:作者|本文作者|采访者|\p{Script=Han}{2,4})(?:为|是|系|,)[^。!?]{0,40}(?:记者|作者|编辑|作家|撰稿人|研究员|教授|译者|专栏)[^。!?]{0,12}。?$/u
]

/** A caption: a sign or a word that points at a picture. */
export const captions = [
  /^[▲▼△▽◀▶↑↓←→]\s*\S/,
  /^[[(【〔]\s*(?:图|图片|照片|摄影|资料图)\s*[:/|]/,
  /^(?:[上下左右题]?图|图中|照片|资料图)(?:片)?为/,
  /^[[(【〔][^()[\]【】]{0,30}(?:摄|提供|供图|资料照片?|翻摄[^()]{0,10})[\])】〕]$/,
  /^[[(]?(?:photo|image|picture|illustration|photograph|photos|images)s? (?:courtesy|credit)\b/i
]

/** A foot-of-page or head-of-page line that names who made the text, with no colon. */
export const bylines = [
  /^[□■◇◆◎○●▪]\s*(?:文|图|本刊|记者|特约)?[^。!?,;:]{2,16}$/,
  /^\S{0,12}(?:记者|特派员|通讯员|特约撰稿人|实习生|特约作者|撰稿人)\s?[^。!?;:,]{2,40}(?:报[道导]|电|摄|摄影|文|整理|采访)$/,
  /^(?:[^\s。!?;:,/、]{2,8}\s?(?:口述|整理|采访|撰文|摄影|编译|翻译|校对|文字|供图)[/、,\s]{0,3}){1,5}$/,
  /^(?:[^\s。!?;:,]{1,12}\s)?[^\s。!?;:,]{0,12}(?:记者|特派员|通讯员|特约撰稿人|实习生|特约作者|撰稿人|作者)\s[^。!?;:,]{2,30}$/,
  /^(?:(?:Words|Text|Story|Interview|Reporting|Photos?) )?(?:By|BY|by) \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3}, (?:\p{Lu}|aged? |class |grade |staff |special )[^.!?]{1,32}$/u,
  /^(?:words|text|story|interview|interviewed|reporting|report|written|translated|transcribed|compiled|photo|photos|photographs|photography|edited|pictures|recorded|prepared)?(?: and \w+)?(?: from [\w ]{3,30})?\s*by [A-Z][\p{L}.'-]*(?:[ ,&]+(?:and )?[A-Z][\p{L}.'-]*){0,8}(?:\s*[|·•-]\s*.{3,24})?$/iu
]

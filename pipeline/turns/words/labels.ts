/*
 * Labels known beforehand. Script, case and width do not matter: 記者 is also 记者, Q is also Ｑ.
 * To recognise a new one, add it here; `options.labels` does the same for one text.
 */

/** Labels that say what a turn is and name nobody; a number may follow (`Q1`, `問二`). */
export const generic = {
  question: ['問', '提問', '問題', '問者', 'Q', 'Question'],
  answer: ['答', '回答', '解答', '答覆', '答者', 'A', 'Answer']
}

/** Labels that say which part a person has; each is its own name where the text gives no better. */
export const parts = {
  question: [
    '記者',
    '主持人',
    '主持',
    '主播',
    '採訪者',
    '采訪者',
    '采訪人',
    '訪談者',
    '訪談人',
    '訪問者',
    '訪者',
    '訪員',
    '提問者',
    '提問人',
    '媒體',
    '編輯',
    '編者',
    '本刊',
    '本報',
    '本站',
    '本台',
    '編輯部',
    '筆者',
    '網友',
    '網民',
    '聽眾',
    '觀眾',
    '讀者',
    '現場提問',
    'Interviewer',
    'Host',
    'Co-host',
    'Moderator',
    'Reporter',
    'Journalist',
    'Correspondent',
    'Presenter',
    'Anchor',
    'Editor',
    'Audience',
    'Audience member',
    'Reader',
    'Listener',
    'Caller',
    'Questioner',
    'Press',
    'Media'
  ],
  answer: [
    '受訪者',
    '受訪人',
    '被訪者',
    '被採訪者',
    '嘉賓',
    '來賓',
    '專家',
    '講者',
    '主講人',
    '學者',
    '作者',
    '民眾',
    '居民',
    '市民',
    '村民',
    '攤商',
    '攤販',
    '業者',
    '店家',
    '老闆',
    '家長',
    '學生',
    '乘客',
    '司機',
    '目擊者',
    '顧客',
    '遊客',
    '眾人',
    '全體',
    'Guest',
    'Interviewee',
    'Respondent',
    'Panelist',
    'Panellist',
    'Spokesperson',
    'Spokesman',
    'Spokeswoman',
    'Expert',
    'Witness',
    'All'
  ],
  other: [
    '甲',
    '乙',
    '丙',
    '丁',
    '男',
    '女',
    '說話人',
    '發言人',
    '講話人',
    '男聲',
    '女聲',
    'Speaker',
    'Voice',
    'Narrator'
  ]
}

/** Signs that alone lead a question or an answer: `●為什麼？` */
export const leaders = '●○◎◉■□◆◇▍▎▌►▶▷▪★☆◈❖'

/** What a word before the label's name may say of the language: `**CN:** **主持人：**`. */
export const languageTags = ['CN', 'EN', 'ZH', 'TW', 'HK', '中', '英', '中文', '英文']

import {fold} from '../language/fold.ts'
import {languageOf} from '../language/tags.ts'

/** What labels that name no person are in the other language. */
const words: ReadonlyArray<{zh: readonly string[]; en: readonly string[]}> = [
  {zh: ['問', '问'], en: ['Q', 'Question']},
  {zh: ['答'], en: ['A', 'Answer']},
  {zh: ['記者', '记者'], en: ['Reporter']},
  {zh: ['主持人'], en: ['Host', 'Moderator']},
  {zh: ['編輯', '编辑'], en: ['Editor']},
  {zh: ['聽眾', '听众'], en: ['Listener']},
  {zh: ['觀眾', '观众'], en: ['Audience']},
  {zh: ['旁白'], en: ['Narrator']},
  {zh: ['提問者', '提问者'], en: ['Questioner']},
  {zh: ['採訪者', '采访者'], en: ['Interviewer']},
  {zh: ['受訪者', '受访者'], en: ['Interviewee']}
]

/**
 * A label's word in another language.
 *
 * @param name Without marks around it: `問`.
 * @param target BCP 47 tag; Chinese is written in Traditional unless it names the other script.
 * @returns Nothing where it names a person, or something else.
 */
export function labelWord(name: string, target: string): string | undefined {
  const known = words.find(({zh, en}) => [...zh, ...en].some((one) => fold(one) === fold(name)))
  if (!known) return undefined
  if (languageOf(target) === 'en') return known.en[0]
  return /hans|cn|sg/i.test(target) ? (known.zh[1] ?? known.zh[0]) : known.zh[0]
}

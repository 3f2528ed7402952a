import {seeded} from './seeded.ts'

const count = 40
const draw = seeded('lines')
const pick = (letters: string) => letters[Math.floor(((draw() + 1) / 2) * letters.length)]!
const word = () => pick('bdfgklmnprstvz') + pick('aeiou') + pick('bdfgklmnprstvz') + pick('aeiou')
const line = () => Array.from({length: 6}, () => pick('煢冪曌嫻孭恧蔸豨騳')).join('')
const zh = Array.from({length: count}, () => `${line()}。`)
const en = Array.from({length: count}, () => `${word()} ${word()} ${word()}.`)

/** The English leaves the fourth line out, and has one of its own before the 31st. */
const [omitted, added] = [3, 30]

/**
 * Lines that no dictionary knows, all of one length: only what they mean tells which of them belong
 * together, as `beads` has it.
 */
export const lines = {
  zh: zh.filter((_, at) => at !== added),
  en: en.filter((_, at) => at !== omitted),
  meaningOf: (text: string) => `${Math.max(zh.indexOf(text), en.indexOf(text))}`,
  beads: Array.from({length: count}, (_, at) => {
    const source = at === added ? [] : [at > added ? at - 1 : at]
    const target = at === omitted ? [] : [at > omitted ? at - 1 : at]
    return `${source}-${target}`
  })
}

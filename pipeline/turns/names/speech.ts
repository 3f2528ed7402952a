import type {Role} from '../../tree/index.ts'
import {wordsOf} from '../words/index.ts'
import {speechManners, speechVerbs} from '../words/speech.ts'

const verbs = wordsOf(speechVerbs)
const saying = wordsOf([...speechVerbs, ...speechManners])

/** Whether words end in a verb of speech, as before a quotation in prose: 记者问. */
export function endsInSpeech(folded: string): boolean {
  const verb = verbs.endOf(folded)
  return verb !== undefined && verb.length < folded.length
}

/** Take the verb of speech off, and how it is said: 媒体提问 is 媒体, 林默接着追问 is 林默. */
export function withoutSpeech(folded: string): string {
  const verb = verbs.endOf(folded)
  if (!verb || verb.length >= folded.length) return folded
  let bare = folded.slice(0, -verb.length)
  let word = saying.endOf(bare)
  // Nobody's name is one character; 林又 is a name before 問.
  while (word && bare.length - word.length >= 2) {
    bare = bare.slice(0, -word.length)
    word = saying.endOf(bare)
  }

  return bare
}

/** What a verb of speech says of the person's part; who answers may also ask back. */
export function roleOfVerb(verb: string): Role {
  if (verb.includes('反问')) return 'other'
  if (verb.includes('问')) return 'question'
  return /答|回应|回复/.test(verb) ? 'answer' : 'other'
}

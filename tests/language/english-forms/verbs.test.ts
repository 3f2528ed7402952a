import {expect, test} from 'vitest'
import {verbForms} from '../../../pipeline/language/english/verb-forms.ts'

test.each([
  ['align', ['aligns', 'aligned', 'aligning']],
  ['decouple', ['decouples', 'decoupled', 'decoupling']],
  ['ban', ['bans', 'banned', 'banning']],
  ['permit', ['permits', 'permitted', 'permitting']],
  ['travel', ['travels', 'traveled', 'traveling', 'travelled', 'travelling']],
  ['supply', ['supplies', 'supplied', 'supplying']],
  ['teach', ['teaches', 'taught', 'teached', 'teaching']],
  ['free', ['frees', 'freed', 'freeing']],
  ['tie', ['ties', 'tied', 'tying']]
])('the forms of %s', (word, forms) => {
  expect(verbForms(word)).toEqual(expect.arrayContaining(forms))
})

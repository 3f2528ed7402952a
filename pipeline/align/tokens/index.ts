export {tokeniseChinese} from './chinese.ts'
export {tokeniseEnglish} from './english.ts'
export {joinUnits, type Tokens, type Vocabulary} from './model.ts'
export {findNames} from './names.ts'

export {buildDictionary} from './build.ts'
export {decodeDictionary, encodeDictionary} from './codec.ts'
export {findHead, indexFirst, longestHead} from './find.ts'
export type {Dictionary, Entry} from './model.ts'

export {buildDictionary} from './build.ts'
export {decodeDictionary, encodeDictionary} from './codec.ts'
export {findHead, indexFirst, longestHead, type FirstUnit} from './find.ts'
export type {Dictionary, Entry} from './model.ts'

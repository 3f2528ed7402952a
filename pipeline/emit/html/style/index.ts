import {blocks} from './blocks.ts'
import {colours} from './colours.ts'
import {glossary} from './glossary.ts'
import {head} from './head.ts'
import {pairs} from './pairs.ts'
import {print} from './print.ts'
import {type} from './type.ts'

/** The page's style sheet. Text in modules, so that it is there wherever the program runs. */
export const style = [colours, type, head, pairs, blocks, glossary, print].join('')

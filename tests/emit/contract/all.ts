import {worksheet} from '../../../pipeline/emit/markdown/index.ts'
import {emitters} from '../../../pipeline/index.ts'
import type {Layout} from '../../../pipeline/tree/index.ts'

/** Everything that keeps the contract: the outputs of the order, and the one for a text alone. */
export const all = {...emitters, worksheet}

/** Their names. */
export const names = Object.keys(all) as Array<keyof typeof all>

/** Every way in which pairs can stand. */
export const layouts: readonly Layout[] = ['columns', 'stacked', 'reveal']

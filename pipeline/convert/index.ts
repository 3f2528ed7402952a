import type {Root} from 'mdast'
import {type ConvertOptions, conversionsTo} from './conversions.ts'
import {convertTree} from './trees.ts'

export {convertBook} from './book.ts'
export type {ConvertOptions} from './conversions.ts'
export type {Script} from './scripts.ts'

/**
 * The stage that converts the Chinese of a paired text to another script, for the output: characters
 * by OpenCC's tables, never vocabulary. It changes the tree in place; give it a copy.
 */
export default function convert(options: ConvertOptions): (tree: Root) => undefined {
  const conversionsOf = conversionsTo(options)
  return (tree) => convertTree(tree, options.script, conversionsOf([tree]))
}

import type {Image, ImageReference, Nodes} from 'mdast'
import {blockText} from './block-text.ts'
import type {Block, Source, Target, Unit} from './nodes.ts'
import {walk} from './walk-nodes.ts'
import {sourceOf, targetOf} from './walk.ts'

const always: ReadonlySet<string> = new Set(['code', 'thematicBreak', 'definition', 'html', 'yaml'])

/** Signs that part a text where they stand alone; dots or a question mark may be all that is said. */
const separator = /^[\s*＊#＃~～〜=＝_＿\-‐–—―─━·・•∙§†※⁂⁎★☆❖❦❧\u25A0-\u25FF\u2722-\u274B]+$/u

/**
 * Whether a block needs no translation: code, a rule or signs in its stead, a definition, pictures
 * with no words beside them. What somebody says does, though it be `……`.
 *
 * @param label The speaker's label before it.
 */
export function isKept(block: Block, label?: string): boolean {
  if (always.has(block.type)) return true
  if (label !== undefined || !/^(?:paragraph|blockquote)$/.test(block.type)) return false
  return blockText(block).trim() === '' || isRule(block)
}

/** What kept blocks are known by: those of one kind with one key are the same. */
export interface KeptKey {
  kind: string
  key: string
}

/** Find what a kept block is known by: a picture by its address, anything else by its characters. */
export function keptKey({children: [block], value}: Source | Target): KeptKey {
  if (!block || isRule(block)) return {kind: 'rule', key: ''}
  const addresses = picturesIn(block).map((one) =>
    one.type === 'image' ? one.url : `[${one.identifier}]`
  )
  if (addresses.length > 0) return {kind: 'picture', key: addresses.join('\n')}
  return {kind: block.type, key: value}
}

/** Whether both sides of a kept unit are the same to readers, so that a book shows it once. */
export function isShownOnce(unit: Unit): boolean {
  const [source, target] = [sourceOf(unit), targetOf(unit)]
  if (unit.origin !== 'kept' || !source || !target) return false
  const [own, other] = [keptKey(source), keptKey(target)]
  return own.kind === other.kind && own.key === other.key && source.label === target.label
}

/** The pictures of a block that is no code. */
export function picturesIn(block: Nodes): Array<Image | ImageReference> {
  const pictures: Array<Image | ImageReference> = []
  walk(block, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') pictures.push(node)
  })
  return pictures
}

function isRule(block: Block): boolean {
  if (block.type === 'thematicBreak') return true
  if (block.type !== 'paragraph') return false
  const text = blockText(block)
  return separator.test(text) && text.trim() !== '' && picturesIn(block).length === 0
}

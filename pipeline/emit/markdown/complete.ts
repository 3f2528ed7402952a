import {parseBlocks} from '../../tree/index.ts'
import type {Source, Target, Unit} from '../../tree/index.ts'

/**
 * What a side needs so that it stands as meant among others, put around its text: `# ` before a title
 * that its text does not mark as one, a fence after code whose fence nobody closed.
 *
 * @returns The text unchanged where it needs nothing.
 */
export function complete(unit: Unit, {children, value}: Source | Target): string {
  const isPlainTitle =
    unit.matter === 'title' &&
    children[0]?.type === 'paragraph' &&
    !/\n|(?:^|[ \t])#+[ \t]*$/.test(value)
  if (isPlainTitle) return `# ${value}`
  return children.at(-1)?.type === 'code' ? closeCode(value) : value
}

function closeCode(value: string): string {
  const last = parseBlocks(`${value}\n\nx`).at(-1)
  if (last?.type !== 'code') return value
  const [fence = ''] = /`{3,}|~{3,}/.exec(value.slice(last.position?.start.offset)) ?? []
  return `${value}\n${fence}`
}

/** Take away what a side got. */
export function uncomplete(text: string): string {
  return text.startsWith('# ') ? text.slice(2) : text.replace(/\n[^\n]*$/, '')
}

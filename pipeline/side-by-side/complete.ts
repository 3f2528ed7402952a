import {parseBlocks} from '../tree/index.ts'
import type {Source, Target, Unit} from '../tree/index.ts'

/** Ends a block whose last line is blank, as code without a closing fence can be. */
const end = '<!-- -->'

/**
 * What a side needs so that it stands as meant among others, put around its text: `# ` before a title
 * that its text does not mark as one, a line after code whose fence nobody closed.
 *
 * @returns The text unchanged where it needs nothing.
 */
export function complete(unit: Unit, {children, value}: Source | Target): string {
  const isPlainTitle =
    unit.matter === 'title' &&
    children[0]?.type === 'paragraph' &&
    !/\n|(?:^|[ \t])#+[ \t]*$/.test(value)
  if (isPlainTitle) return `# ${value}`
  const closed = children.at(-1)?.type === 'code' ? closeCode(value) : value
  return /\n[ \t]*$/.test(closed) ? `${closed}\n${end}` : closed
}

function closeCode(value: string): string {
  const last = parseBlocks(`${value}\n\nx`).at(-1)
  if (last?.type !== 'code') return value
  const [fence = ''] = /`{3,}|~{3,}/.exec(value.slice(last.position?.start.offset)) ?? []
  return `${value}\n${fence}`
}

/** Take away what a side got. */
export function uncomplete(text: string): string {
  const open = text.replace(/\n(?:<!-- -->|`{3,}|~{3,})[ \t]*$/, '')
  return open === text ? text.replace(/^# /, '') : open
}

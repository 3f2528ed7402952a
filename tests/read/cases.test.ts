import {readdirSync, readFileSync} from 'node:fs'
import type {Node} from 'mdast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {read} from '../../pipeline/read/index.ts'
import {blockText, findingsOf} from '../../pipeline/tree/index.ts'

const schema = z.strictObject({
  why: z.string(),
  file: z.string(),
  text: z.string(),
  options: z
    .strictObject({
      lang: z.string().exactOptional(),
      format: z.enum(['text', 'markdown']).exactOptional()
    })
    .optional(),
  lang: z.string().optional(),
  matter: z.record(z.string(), z.unknown()).optional(),
  /** The type of a block and what it is in its text, the line it begins in, its value. */
  blocks: z.array(z.strictObject({is: z.string(), line: z.int(), value: z.string()})).optional(),
  /** What stands in emphasis of any kind. */
  marked: z.array(z.string()).optional(),
  /** Severity, rule, line and column, reason. */
  findings: z.array(z.string()).default([]),
  error: z.string().optional()
})

type Case = z.infer<typeof schema>

const cases = new URL('cases/', import.meta.url)

describe('read', () => {
  for (const name of readdirSync(cases)) {
    const text = readFileSync(new URL(`${name}/case.yaml`, cases), 'utf8')
    const {why, ...one} = schema.parse(parse(text))
    it(`${name}: ${why}`, () => {
      const {file, text: value, options, ...expected} = one
      expect(outcome({file, text: value, options, marked: one.marked})).toEqual(expected)
    })
  }
})

/** What comes of reading, in the form of a case. */
function outcome({file: path, text, options = {}, marked}: Partial<Case>) {
  const file = new VFile({path: path ?? '', value: Buffer.from(text ?? '')})
  try {
    const tree = read(file, options)
    const blocks = tree.children.map((node) => ({
      is: [node.type, node.data?.block?.matter].filter(Boolean).join(' '),
      line: node.position?.start.line,
      value: node.data?.block?.value
    }))
    const {lang, matter} = tree.data ?? {}
    return {
      lang,
      ...(matter && {matter}),
      blocks,
      ...(marked && {marked: markedIn(tree)}),
      findings: findingsOf(file).map(
        ({severity, rule, reason, place: {start} = {start: {line: 0, column: 0}}}) =>
          `${severity} ${rule} ${start.line}:${start.column} ${reason}`
      )
    }
  } catch (error) {
    return {findings: [], error: error instanceof Error ? error.message : String(error)}
  }
}

function markedIn(tree: Node): string[] {
  const texts: string[] = []
  visit(
    tree,
    ({type}) => /^(?:strong|emphasis|delete)$/.test(type),
    (node) => {
      texts.push(blockText(node))
    }
  )
  return texts
}

import type {Batch} from '../engine.ts'

/**
 * What stands before ids in tags: nothing, unless a text of the batch has such tags itself
 * (`<u1>` in a text about markup).
 */
export function prefixOf({units, previous, proposals}: Batch): string {
  const pairs = [...previous, ...proposals].flatMap(({source, target = ''}) => [source, target])
  const texts = [...pairs, ...units.flatMap(({value, draft}) => [value, draft?.value ?? ''])].join()
  let prefix = ''
  while (
    units.some(({id}) => texts.includes(`<${prefix}${id}>`) || texts.includes(`</${prefix}${id}>`))
  )
    prefix += '_'
  return prefix
}

/** A text between tags that name it. */
export function tagged(name: string, text: string): string {
  return `<${name}>${text}</${name}>`
}

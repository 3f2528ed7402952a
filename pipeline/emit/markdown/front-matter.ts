import {isChinese} from '../../language/tags.ts'
import {stringify} from 'yaml'
import type {Both, Metadata} from '../../tree/index.ts'
import {machineName} from '../hast/machine.ts'
import {type Form, formVersion} from '../../side-by-side/form.ts'

const advice =
  '# Write each translation below its target line, and leave the lines in <!-- --> as they are.'

/** What pandoc, which reads titles as Markdown, would take for HTML. */
const tag = /<(?=[A-Za-z/!?])/g

/** Print the YAML front matter: names as pandoc reads them, and the form under `duizhao`. */
export function printFrontMatter(metadata: Metadata, {fence, ...form}: Form): string {
  const inOrder = (text: Both) =>
    (isChinese(metadata.languages.source) ? [text.zh, text.en] : [text.en, text.zh])
      .filter(Boolean)
      .join(' / ')
      .replaceAll(tag, '&lt;')
  const {creators, contributors, machines = []} = metadata
  const fields = {
    title: inOrder(metadata.title),
    author: creators.filter(({role}) => role !== 'trl').map(({name}) => inOrder(name)),
    translator: [
      ...[...creators, ...contributors]
        .filter(({role}) => role === 'trl')
        .map(({name}) => inOrder(name)),
      ...machines.map((one) => `${machineName(one)}, machine translation of ${one.date}`)
    ],
    lang: form.source,
    date: metadata.date,
    publisher: metadata.publisher,
    source: metadata.source,
    rights: metadata.rights,
    identifier: metadata.identifier,
    duizhao: {version: formVersion, ...form, ...(fence && {fence})}
  }
  const present = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)
  )
  // YAML 1.1 quotes more: many readers of front matter still take `no` and `12:30` for other things.
  const yaml = stringify(Object.fromEntries(present), {lineWidth: 0, version: '1.1'})
  return ['---', ...(form.layout === 'worksheet' ? [advice] : []), yaml.trimEnd(), '---'].join('\n')
}

import {stringify} from 'yaml'
import type {Both, Metadata} from '../../tree/index.ts'

/** What a side-by-side file says of its own form, so that it can be read back. */
export interface Form {
  layout: 'columns' | 'stacked' | 'worksheet'
  /** BCP 47 tags. */
  source: string
  target: string
  /** See `chooseFence`. */
  fence: string
}

function inOrder(text: Both, metadata: Metadata): string[] {
  const zhFirst = metadata.languages.source.startsWith('zh')
  return (zhFirst ? [text.zh, text.en] : [text.en, text.zh]).filter((one) => one !== undefined)
}

/** Print the YAML front matter: names as pandoc reads them, and the form under `duizhao`. */
export function printFrontMatter(metadata: Metadata, form: Form): string {
  const people = (role: string) =>
    [...metadata.creators, ...metadata.contributors]
      .filter((person) => person.role === role)
      .map((person) => inOrder(person.name, metadata).join(' / '))
  const fields = {
    title: inOrder(metadata.title, metadata).join(' / '),
    author: people('aut'),
    translator: people('trl'),
    lang: form.source,
    date: metadata.date,
    publisher: metadata.publisher,
    source: metadata.source,
    rights: metadata.rights,
    identifier: metadata.identifier,
    duizhao: {version: 1, ...form}
  }
  const present = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)
  )
  return `---\n${stringify(Object.fromEntries(present), {lineWidth: 0})}---\n`
}

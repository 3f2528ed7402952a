import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Metadata, Person} from '../../tree/index.ts'
import {address} from './address.ts'
import {machineName} from './machine.ts'
import {inOne} from './parts.ts'
import {both} from './titles.ts'
import {hasWord, inBoth, type Said, spans, type Word} from './words.ts'

/** Who made the book, when, and from what: a list for the title page. */
export function colophon(metadata: Metadata): Element[] {
  const {
    creators,
    contributors,
    date,
    languages,
    machines = [],
    publisher,
    rights,
    source
  } = metadata
  const rows = [...creators, ...contributors].map((person) => personRow(person, languages))
  const add = (key: Word, text: string | undefined) => {
    if (text) rows.push(row(inBoth(key, languages), spans([inOne(text, languages)])))
  }

  for (const machine of machines) {
    add('machine', `${machineName(machine)}, ${machine.date}`)
  }

  add('pbl', publisher)
  add('date', date)
  add('rights', rights)
  if (source) {
    const href = address(source)
    const shown = href ? [h('a', {href}, source)] : spans([inOne(source, languages)])
    rows.push(row(inBoth('source', languages), shown))
  }

  return rows.length > 0 ? [h('dl', {className: ['colophon']}, rows)] : []
}

function personRow({name, role}: Person, languages: Metadata['languages']): Element {
  const label = hasWord(role) ? inBoth(role, languages) : [{lang: 'en', text: role}]
  return row(label, spans(both(name, languages)))
}

function row(label: Said[], content: ElementContent[]): Element {
  return h('div', [h('dt', spans(label)), h('dd', content)])
}

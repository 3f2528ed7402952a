import type {Glossary} from '../../glossary/index.ts'
import {wantedWords} from '../../glossary/terms-of.ts'
import {byCodeUnit} from '../../language/code-units.ts'
import {escapeText} from '../../tree/index.ts'
import type {Unit} from '../../tree/index.ts'
import {columnsOf} from '../../side-by-side/form.ts'
import type {Form} from '../../side-by-side/form.ts'
import {languageName} from '../../side-by-side/language-name.ts'
import {printWord} from '../../side-by-side/marker.ts'
import {printRows} from './table.ts'
import {occurringIn} from './terms.ts'
import type {Occurring} from './terms.ts'

/**
 * Print the concepts that occur in a text as a table, in the order of the right column's terms; it
 * stands behind a marker and is not read back.
 *
 * @returns Nothing where none occurs.
 */
export function printGlossary(
  units: readonly Unit[],
  glossary: Glossary,
  form: Form
): string | undefined {
  const [left, right] = columnsOf(form).map((name) => form[name])
  if (!left || !right) return undefined
  const entries = occurringIn(units, glossary).map((one) => [
    formsOf(one, left, form).join('、'),
    wantedWords(one.concept, right).join(', '),
    remarkOf(one)
  ])
  if (entries.length === 0) return undefined
  entries.sort(([, a = ''], [, b = '']) => byCodeUnit(a.toLowerCase(), b.toLowerCase()))
  const hasRemarks = entries.some(([, , remark]) => remark)
  const heads = [languageName(left), languageName(right), '說明 / Note']
  const rows = [heads, ...entries.map((cells) => cells.map(toText))]
  return [
    printWord('glossary', form.fence),
    '## 詞彙 / Glossary',
    printRows(rows.map((cells) => cells.slice(0, hasRemarks ? 3 : 2)))
  ].join('\n\n')
}

/** A Chinese source has its own forms of a term, of which its readers want to know. */
function formsOf({concept, forms}: Occurring, lang: string, form: Form): string[] {
  return lang === form.source ? [...forms] : wantedWords(concept, lang)
}

function remarkOf({concept: {note, review}}: Occurring): string {
  return [review === 'approved' ? undefined : `(${review})`, note].filter(Boolean).join(' ')
}

function toText(text: string): string {
  return escapeText(text.replaceAll(/\s+/g, ' ').trim()).replace(/\\?\|/g, '\\|')
}

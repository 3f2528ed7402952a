import {fold} from '../../language/fold.ts'
import {lineAfter} from '../cut/scan.ts'
import type {Look, Scan} from '../cut/scan.ts'
import {isFalseLabel} from '../labels/false-labels.ts'
import type {Head} from '../labels/head.ts'
import {isPerson} from '../labels/person.ts'
import {asks} from './ask.ts'

/** Ways to look that can set questions off from answers without a label. */
const askingLooks = ['bold', 'italic', 'quote'] as const

/** Tell which looks mark questions in this text: two or more that ask, and mostly such. */
export function looksThatAsk(scans: readonly Scan[]): Set<Look> {
  const looks = new Set<Look>(
    askingLooks.filter((look) => {
      const some = scans.filter((scan) => scan.look === look && !scan.title)
      const asking = some.filter(({text}) => asks(text))
      return asking.length >= 2 && asking.length * 3 >= some.length * 2
    })
  )
  return headingsAsk(scans) ? looks.add('heading') : looks
}

/**
 * Whether headings are what is asked: labelled answers follow them, and nobody else asks. Headings
 * that ask over paragraphs without a label, or over what several people say, are sections.
 */
function headingsAsk(scans: readonly Scan[]): boolean {
  const labelled = scans.filter(({look, title}) => look !== 'heading' && !title).flatMap(opening)
  const asked = labelled.filter(({scan}) => asks(scan.text))
  const asksByPart = scans.some(holdsAsker)
  if (asksByPart || asked.length * 3 > labelled.length) return false
  const headings = scans.flatMap((scan, index) => {
    const asking = scan.look === 'heading' && !scan.title && asks(scan.text)
    return asking ? [opening(scans[index + 1])[0]?.head] : []
  })
  const answered = headings.filter(
    (head) => head?.part || (head && (isPerson(head) || isIntroduced(head, scans)))
  )
  const recurs = new Set(answered.map((head) => head?.key)).size < answered.length
  return recurs && answered.length * 3 >= headings.length * 2
}

/** Whether a label is the last part of a foreign name in the text: 特里奧羅 of 保羅·特里奧羅. */
function isIntroduced({key}: Head, scans: readonly Scan[]): boolean {
  return scans.some(({text}) => fold(text).includes(`·${key}`))
}

/** The label that a block opens with, if it does. */
function opening(scan: Scan | undefined): Array<{scan: Scan; head: Head}> {
  const [head] = scan?.heads ?? []
  const opens = head?.place === 'block' && (head.form === 'colon' || head.form === 'bracket')
  return scan && opens && !isFalseLabel(head, lineAfter(scan.value, head)) ? [{scan, head}] : []
}

/** Whether a block holds the label of somebody who asks; a by-line, 記者 凌波, is none. */
function holdsAsker({heads, value}: Scan): boolean {
  return heads.some((head) => {
    const asker = head.part?.role === 'question' && head.form !== 'line' && head.place !== 'inside'
    return asker && !isFalseLabel(head, lineAfter(value, head))
  })
}

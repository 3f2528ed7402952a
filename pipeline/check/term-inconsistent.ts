import {passagesOf} from '../glossary/extract/passages.ts'
import {findTerm} from '../glossary/find-term.ts'
import {findInconsistencies} from '../glossary/inconsistent/index.ts'
import type {Inconsistency} from '../glossary/inconsistent/index.ts'
import type {Glossary} from '../glossary/index.ts'
import {keysOf} from '../language/chinese-forms.ts'
import {isChinese} from '../language/tags.ts'
import {unitsOf} from '../tree/index.ts'
import type {Finding, Unit} from '../tree/index.ts'
import {bothSidesOf, findingsIn} from './find.ts'
import type {BookRule} from './rule.ts'

/**
 * A name or a term that the glossary lacks and that a translation from Chinese renders in several
 * ways: the rarer ones. Names are warnings; of terms, writers may mean it. Without a dictionary there
 * are no findings.
 */
export const rule: BookRule = {
  id: 'term-inconsistent',
  description: 'A name or term that the glossary lacks and the translation renders in several ways',
  severity: 'warning',
  check(tree, {glossary, sourceLang, targetLang, lexicon}) {
    if (!lexicon || !isChinese(sourceLang) || isChinese(targetLang)) return []
    const isKnown = knownIn(glossary)
    const found = findInconsistencies(passagesOf(tree, lexicon), {lexicon, isKnown})
    if (found.length === 0) return []
    const units = new Map(unitsOf(tree).map((unit) => [unit.id, unit]))
    return found.flatMap((one) =>
      one.others.flatMap(({en, units: ids}) =>
        ids.flatMap((id) => {
          const unit = units.get(id)
          return unit ? findingsOf(unit, en, one) : []
        })
      )
    )
  }
}

/** Whether a word is a term of a glossary, or a part of one. */
function knownIn(glossary: Glossary): (key: string) => boolean {
  let all: string | undefined
  return (key) => {
    all ??= [...glossary.values()]
      .filter(({review}) => review !== 'rejected')
      .flatMap(({terms}) => terms.filter(({lang}) => isChinese(lang)))
      .flatMap(({term}) => keysOf(term))
      .join('\n')
    return all.includes(key)
  }
}

/** As many units are named for evidence. */
const most = 3

function findingsOf(unit: Unit, actual: string, {zh, isName, usual}: Inconsistency): Finding[] {
  const both = bothSidesOf(unit)
  if (!both) return []
  const [place] = findTerm(both.targetText, {
    term: actual,
    lang: both.target.lang,
    status: 'preferred',
    match: 'exact'
  })
  const {en, units} = usual
  const named = units.slice(0, most).join(', ')
  const more = units.length > most ? ` and ${units.length - most} more` : ''
  const reason = `Unexpected \`${actual}\` for \`${zh}\`, expected \`${en}\` as in ${named}${more}`
  const isUsual = units.length > 1
  const severity = isName ? rule.severity : 'info'
  const hit = {reason, severity, ...place, actual, ...(isUsual && {expected: [en]})}
  return findingsIn(rule, unit, both.target, [hit])
}

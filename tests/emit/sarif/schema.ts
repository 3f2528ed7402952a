import type {SarifLog} from '../../../pipeline/emit/sarif/index.ts'

/**
 * The rules of the SARIF 2.1.0 schema (OASIS, appendix A of the standard) that concern what we write,
 * as far as types do not hold them already.
 *
 * @returns The rules that a log breaks.
 */
export function brokenRules(log: SarifLog): string[] {
  const broken: string[] = []
  const must = (holds: boolean, rule: string) => {
    if (!holds) broken.push(rule)
  }

  const [run, ...others] = log.runs
  must(others.length === 0, 'one run')
  must(log.version === '2.1.0', 'version is 2.1.0')
  must(URL.canParse(log.$schema), '$schema is a URI')
  must(run.tool.driver.name !== '', 'tool.driver.name')
  const ids = run.tool.driver.rules.map(({id}) => id)
  must(new Set(ids).size === ids.length, 'rules are unique')
  must(
    run.tool.driver.rules.every(({shortDescription: {text}}) => text !== ''),
    'shortDescription.text'
  )
  const uris = run.artifacts.map(({location}) => location.uri)
  must(new Set(uris).size === uris.length, 'artifacts are unique')
  must(
    uris.every((uri) => URL.canParse(uri, 'file:///base/')),
    'uri is a URI reference'
  )
  must(
    uris.every((uri) => /^[\x21-\x7e]*$/.test(uri)),
    'uri is in ASCII'
  )
  for (const result of run.results) {
    must(ids[result.ruleIndex] === result.ruleId, 'ruleIndex points to ruleId')
    must(['error', 'warning', 'note', 'none'].includes(result.level), 'level')
    must(result.message.text !== '', 'message.text')
    for (const {physicalLocation} of result.locations) {
      const {artifactLocation, region} = physicalLocation
      must(uris[artifactLocation.index ?? -1] === artifactLocation.uri, 'index points to uri')
      const {startLine = 1, startColumn = 1, endLine = 1, endColumn = 1} = region ?? {}
      const numbers = [startLine, startColumn, endLine, endColumn]
      must(
        numbers.every((value) => Number.isInteger(value) && value >= 1),
        'region from 1'
      )
    }
  }

  must(JSON.stringify(log) === JSON.stringify(JSON.parse(JSON.stringify(log))), 'is plain JSON')
  return [...new Set(broken)]
}

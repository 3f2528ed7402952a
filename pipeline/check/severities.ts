import type {Finding, Severity} from '../tree/index.ts'
import {InputError} from '../tree/index.ts'
import {ruleIds} from './rules.ts'

/** The severity of each rule's findings, where it is not the usual one. */
export type Severities = Partial<Record<string, 'off' | Severity>>

/**
 * Give findings the severities that were asked for, and leave out those of rules that are off.
 *
 * @throws {InputError} Where a rule is unknown.
 */
export function withSeverities(findings: readonly Finding[], severities: Severities): Finding[] {
  const unknown = Object.keys(severities).find((id) => !ruleIds.includes(id))
  if (unknown !== undefined) {
    throw new InputError(
      `Unexpected rule \`${unknown}\` in \`severities\`, expected one of ${ruleIds.map((id) => `\`${id}\``).join(', ')}`
    )
  }

  return findings.flatMap((finding) => {
    const severity = severities[finding.rule]
    if (severity === 'off') return []
    return severity === undefined ? finding : {...finding, severity}
  })
}

import type {PartOfSpeech, Status, TermType} from '../../index.ts'

/** TBX’s picklist of administrative status; what it lacks stands nearest. */
export const statusNames: Record<Status, string> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  superseded: 'supersededTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
  lookup: 'admittedTerm-admn-sts'
}

/** Statuses by TBX’s names, and by what other tools call them. */
export const statusesByName: Readonly<Record<string, Status>> = {
  'preferredTerm-admn-sts': 'preferred',
  preferredTerm: 'preferred',
  preferred: 'preferred',
  'admittedTerm-admn-sts': 'admitted',
  admittedTerm: 'admitted',
  admitted: 'admitted',
  'deprecatedTerm-admn-sts': 'deprecated',
  deprecatedTerm: 'deprecated',
  deprecated: 'deprecated',
  'supersededTerm-admn-sts': 'superseded',
  supersededTerm: 'superseded',
  obsolete: 'superseded',
  forbidden: 'forbidden',
  notRecommended: 'deprecated'
}

export const typeNames: Record<TermType, string> = {
  'full-form': 'fullForm',
  'short-form': 'shortForm',
  abbreviation: 'abbreviation',
  acronym: 'acronym',
  variant: 'variant',
  phrase: 'phrase'
}

export const typesByName: Readonly<Record<string, TermType>> = Object.fromEntries(
  Object.entries(typeNames).map(([type, name]) => [name, type as TermType])
)

const parts: readonly PartOfSpeech[] = ['noun', 'verb', 'adjective', 'adverb', 'other']

/** A part of speech of TBX-Basic. */
export function partOfSpeech(name: string): PartOfSpeech | undefined {
  return parts.find((part) => part === name.toLowerCase())
}

/** What a note begins with that holds what TBX-Basic has no field for, as JSON. */
export const mark = 'duizhao: '

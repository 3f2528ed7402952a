const pairs =
  `man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|person people
life lives|wife wives|knife knives|leaf leaves|half halves|self selves|shelf shelves|thief thieves|wolf wolves
crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|axis axes|synthesis syntheses
phenomenon phenomena|criterion criteria|datum data|medium media|index indices|matrix matrices|vertex vertices
appendix appendices|curriculum curricula|bacterium bacteria|corpus corpora|formula formulae|alumnus alumni
memorandum memoranda|spectrum spectra|stratum strata|stimulus stimuli|syllabus syllabi|automaton automata`
    .split(/[|\n]/)
    .map((pair) => pair.split(' '))

const plurals = new Map(pairs.map(([one = '', many = '']): [string, string] => [one, many]))
const singulars = new Map(pairs.map(([one = '', many = '']): [string, string] => [many, one]))

/** The plurals that a noun may have: its irregular one, and the regular one. */
export function pluralsOf(word: string): string[] {
  const lower = word.toLowerCase()
  const irregular = [...plurals].find(([one]) => lower === one || compound(lower, one))
  const many = irregular ? [lower.slice(0, -irregular[0].length) + irregular[1]] : []
  if (/[A-Z\d]$/.test(word)) return [...many, `${word}s`]
  if (/[^aeiou]y$/.test(lower)) return [...many, `${word.slice(0, -1)}ies`]
  if (/(?:s|x|z|ch|sh)$/.test(lower)) return [...many, `${word}es`]
  if (/[^aeiou]o$/.test(lower)) return [...many, `${word}s`, `${word}es`]
  return [...many, `${word}s`]
}

/** `chairman` ends as `man` does, but `German` and `human` do not. */
function compound(word: string, one: string): boolean {
  if (one.length < 3 || !word.endsWith(one) || /(?:german|human|roman|shaman|ottoman)$/.test(word))
    return false
  return /^(?:man|woman|child|person|life|leaf|self|shelf|analysis|thesis|medium)$/.test(one)
}

const invariable = /(?:ss|us|is|ics|news|series|species|means)$/

/** The singular of a plural in lower case, where it surely is one. */
export function singularOf(word: string): string | undefined {
  const irregular = singulars.get(word)
  if (irregular) return irregular
  if (!/^[\p{Ll}'’-]+s$/u.test(word) || word.length < 4 || invariable.test(word)) return undefined
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

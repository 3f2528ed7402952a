import {contentKey} from '../../language/hash.ts'
import {countTermsOn} from '../../tree/index.ts'
import type {Source, Target, Unit} from '../../tree/index.ts'
import type {Sentence} from '../../language/sentences.ts'
import type {Passage} from '../levels/outline.ts'

/** A side made of one passage or several. */
export interface Joined {
  side: Source
  /** In offsets of its `blockText`. */
  sentences: Sentence[]
}

/** Join passages of one turn: their values with a blank line between, their blocks, their sentences. */
export function joinPassages(passages: readonly [Passage, ...Passage[]]): Joined {
  const [first] = passages
  if (passages.length === 1) return {side: first.source, sentences: [...first.sentences]}
  const sentences: Sentence[] = []
  let offset = 0
  for (const passage of passages) {
    for (const {start, end} of passage.sentences) {
      sentences.push({start: offset + start, end: offset + end})
    }

    offset += passage.text.length + 1
  }

  countTermsOn(passages.map(({source}) => source))
  const side: Source = {
    ...first.source,
    value: passages.map(({source}) => source.value).join('\n\n'),
    children: passages.flatMap(({source}) => source.children)
  }
  const last = passages.at(-1)?.source
  if (side.position && last?.position) {
    side.position = {start: side.position.start, end: last.position.end}
  }

  return {side, sentences}
}

/** A source of the translation's own tree as the target that it is here. */
export function toTarget(side: Source): Target {
  return {...side, type: 'target'}
}

/**
 * Make a unit hold all that its pair joined.
 *
 * @param score How sure the pair is; nothing where people made it.
 */
export function setPair(
  unit: Unit,
  passages: readonly Passage[],
  source: Source,
  target: Target,
  score: number | undefined
): undefined {
  if (passages.length > 1) {
    unit.parts = passages.map(({unit: {id, key}}) => ({id, key}))
    unit.key = contentKey(source.value)
    if (source.position) unit.position = source.position
  }

  unit.children = [source, target]
  unit.origin = 'given'
  unit.state = 'translated'
  if (score !== undefined) unit.score = score
}

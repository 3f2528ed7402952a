import type {Alignment} from './alignment.ts'

/** Print an alignment as JSON, a bead a line. */
export function json({source, target, beads}: Alignment): string {
  const rows = beads
    .map(
      (bead) =>
        `    ${JSON.stringify({source: bead.source, target: bead.target, score: bead.score})}`
    )
    .join(',\n')
  const side = (text: Alignment['source']) => JSON.stringify({lang: text.lang, blocks: text.blocks})
  return `{\n  "source": ${side(source)},\n  "target": ${side(target)},\n  "beads": [\n${rows}\n  ]\n}\n`
}

/** Two texts as lists of blocks, and how they pair. */
export interface Alignment {
  source: {lang: string; blocks: readonly string[]}
  target: {lang: string; blocks: readonly string[]}
  /** Indices into the blocks. */
  beads: ReadonlyArray<{source: number[]; target: number[]; score: number}>
}

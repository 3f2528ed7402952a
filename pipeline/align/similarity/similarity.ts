/** The port for embeddings: tells how alike texts are in meaning, across languages. */
export interface Similarity {
  /**
   * Compare every text of one list with every text of another; both may be of any language, and the
   * lists the same. What was compared before is not asked for again.
   *
   * @returns Cosines, −1 to 1: `target.length` for each text of `source`, one after the other.
   * @throws {Error} Where there is no answer; its message is one sentence for people.
   */
  compare(source: readonly string[], target: readonly string[]): Promise<Float32Array>
}

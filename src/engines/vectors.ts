/** Vectors of texts that a server was asked for, for later runs: port. */
export interface Vectors {
  /**
   * The vectors that are known.
   *
   * @param model The server's address and the model, without credentials.
   * @returns By text, each of length one.
   */
  get: (model: string, texts: readonly string[]) => Promise<Map<string, Float32Array>>
  set: (model: string, vectors: ReadonlyMap<string, Float32Array>) => Promise<void>
}

/** A Chinese–English dictionary as flat arrays: nothing is parsed when it is opened. */
export interface Dictionary {
  /** Headwords in Simplified characters, sorted by code unit, end to end. */
  heads: Uint16Array
  /** Where each headword begins in `heads`; one entry more than there are headwords. */
  headStart: Uint32Array
  /** Where the links of each headword begin; one entry more than there are headwords. */
  linkStart: Uint32Array
  /** The English stem that a link goes to, an index into `stems`. */
  linkStem: Uint32Array
  /** How strong a link is; 255 stands for 1. */
  linkWeight: Uint8Array
  /** English stems, sorted by code unit. */
  stems: readonly string[]
  /** Characters that have a reading, sorted. */
  readingOf: Uint16Array
  /** Where the readings of each character begin; one entry more than there are characters. */
  readingStart: Uint32Array
  /** Readings, indices into `syllables`. */
  readings: Uint16Array
  /** Syllables of Hanyu Pinyin, lower case, without tones; `ü` is `u`. */
  syllables: readonly string[]
}

/** A headword with what it means. */
export interface Entry {
  /** In Simplified characters. */
  head: string
  /** Each sense in English, one gloss each. */
  senses: readonly string[]
  /** Reading of each character in Hanyu Pinyin without tones, of single characters only. */
  reading?: string
}

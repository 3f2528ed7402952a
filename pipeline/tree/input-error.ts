/**
 * Input that cannot be used. The message is one sentence for people: it names the file or option
 * and the way out.
 */
export class InputError extends Error {
  override name = 'InputError'
}

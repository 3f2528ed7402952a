/**
 * Do things several at once, each after the one before it where that can be: in strands that begin
 * evenly spread. The very first is done alone, so that what is wrong with all is found out once. Who
 * comes to the end of a strand takes over half of the longest.
 *
 * @param width How many at once.
 * @param isOver Whether no further thing may be begun.
 * @throws The first error, once all that was begun has ended; nothing is begun after it.
 */
export async function inStrands<T>(
  things: readonly T[],
  {width, isOver}: {width: number; isOver: () => boolean},
  step: (thing: T) => Promise<void>
): Promise<void> {
  const [first, ...rest] = things
  if (first === undefined || isOver()) return
  await step(first)
  const size = Math.ceil(rest.length / width) || 1
  const strands = Array.from({length: width}, (_, at) => rest.slice(at * size, (at + 1) * size))
  let failure: {error: unknown} | undefined
  const follow = async (at: number) => {
    for (;;) {
      const thing = failure || isOver() ? undefined : next(strands, at)
      if (thing === undefined) return
      try {
        await step(thing)
      } catch (error) {
        failure ??= {error}
      }
    }
  }

  await Promise.all(strands.map((_, at) => follow(at)))
  if (failure) throw failure.error
}

function next<T>(strands: T[][], at: number): T | undefined {
  const own = strands[at]
  if (own && own.length === 0) {
    const longest = strands.reduce((one, other) => (other.length > one.length ? other : one), own)
    own.push(...longest.splice(Math.floor(longest.length / 2)))
  }

  return own?.shift()
}

/** No answer is longer than this, in bytes. */
const longest = 8_000_000

/** An answer that does not end. */
export class EndlessAnswer extends Error {
  override name = 'EndlessAnswer'
}

/** As `fetch`, but what is longer than any answer is given up. */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  if (!response.body) return response
  let bytes = 0
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length
      if (bytes > longest) controller.error(new EndlessAnswer(`More than ${longest} bytes`))
      else controller.enqueue(chunk)
    }
  })
  const {status, statusText, headers} = response
  return new Response(response.body.pipeThrough(bound), {status, statusText, headers})
}

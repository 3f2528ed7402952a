import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {vectorOf} from './stand-in.ts'

/** What a server of vectors does instead of answering well. */
export type VectorFault = 'busy' | 'too-many' | 'too-few' | 'no-vectors' | 'wrong-key' | 'dropped'

export interface VectorServer {
  /** With its path. */
  url: string
  /** The texts of each request. */
  log: string[][]
  close: () => Promise<void>
}

/**
 * Start a server that speaks OpenAI's `/v1/embeddings`.
 *
 * @param fault What goes wrong with a request, counted from 1.
 */
export async function startVectors(
  meaningOf: (text: string) => string,
  fault: (request: number, texts: readonly string[]) => VectorFault | undefined = () => undefined
): Promise<VectorServer> {
  const log: string[][] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const {input} = JSON.parse(Buffer.concat(chunks).toString()) as {input: string[]}
      log.push(input)
      const wrong = request.url === '/v1/embeddings' ? fault(log.length, input) : 'wrong-key'
      if (wrong === 'dropped') return response.destroy()
      const [status, body] = answerTo(input, wrong, meaningOf)
      response.writeHead(status, {'content-type': 'application/json', 'retry-after-ms': '1'})
      return response.end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    log,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

function answerTo(
  input: readonly string[],
  fault: Exclude<VectorFault, 'dropped'> | undefined,
  meaningOf: (text: string) => string
): [status: number, body: unknown] {
  const failure = (message: string) => ({error: {message, type: 'error', param: null, code: null}})
  if (fault === 'busy') return [429, failure('Rate limit reached')]
  if (fault === 'too-many')
    return [400, failure('batch size is invalid, it should not be larger than 10')]
  if (fault === 'wrong-key') return [401, failure('Incorrect API key provided')]
  const texts = fault === 'too-few' ? input.slice(1) : input
  const data = texts.map((text, index) => ({
    object: 'embedding',
    index,
    embedding: fault === 'no-vectors' ? [] : vectorOf(text, meaningOf)
  }))
  return [200, {object: 'list', model: 'test', data, usage: {prompt_tokens: 7, total_tokens: 7}}]
}

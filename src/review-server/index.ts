import {randomBytes} from 'node:crypto'
import {serve} from '@hono/node-server'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {codeOf} from '../files/explain.ts'
import {makeApp} from './app.ts'
import type {Reviewing} from './reviewing.ts'
import {isLoopback} from './security.ts'

/** A server that runs. */
export interface ReviewServer {
  /** Where to open it; with the token, where one is asked for. */
  url: string
  close: () => Promise<void>
}

/**
 * Serve the review of a glossary.
 *
 * @param host Only this machine can come to a loopback address; others must know a token.
 * @param port 0 for any that is free.
 * @throws {InputError} Where the address cannot be had.
 */
export async function startReview(
  reviewing: Reviewing,
  {host, port}: {host: string; port: number}
): Promise<ReviewServer> {
  const token = isLoopback(host) ? undefined : randomBytes(24).toString('base64url')
  const app = makeApp(reviewing, {host, token})
  const {promise, resolve, reject} = Promise.withResolvers<ReviewServer>()
  const server = serve({fetch: app.fetch, hostname: host, port}, (address) => {
    const name = address.family === 'IPv6' ? `[${address.address}]` : host
    const url = `http://${name}:${address.port}/${token === undefined ? '' : `?token=${token}`}`
    const close = () => new Promise<void>((done) => server.close(() => done()))
    resolve({url, close})
  })
  server.on('error', (error) => reject(new InputError(explain(error, host, port))))
  return promise
}

function explain(error: Error, host: string, port: number): string {
  const code = codeOf(error)
  const why =
    code === 'EADDRINUSE'
      ? 'another program has it; give another number'
      : code === 'EACCES'
        ? 'the system keeps it for itself; give a number above 1023'
        : `the system says ${code}; give another`
  return `Cannot listen on \`${host}:${port}\` of \`--host\` and \`--port\`: ${why}`
}

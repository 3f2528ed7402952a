import process from 'node:process'
import {englishFor} from '../../tests/engines/server/english.ts'
import {startServer} from '../../tests/engines/server/server.ts'

/** A server in a process of its own, whose work does not count as that of who asks it. */
const latency = Number(process.argv[2])
const server = await startServer({translate: ({text}) => englishFor(text), latency})
process.send?.(server.url)

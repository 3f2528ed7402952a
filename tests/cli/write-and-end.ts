import {existsSync, readdirSync} from 'node:fs'
import process from 'node:process'
import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import {Interrupted, end, listenForInterrupt} from '../../src/interrupt.ts'
import {writeAll} from '../../src/files/write.ts'

listenForInterrupt()

/** Writes two files, and asks for its own end as soon as the first has begun to appear. */
const done = writeAll([
  new VFile({path: 'out/new/a.bin', value: Buffer.alloc(2 ** 25)}),
  new VFile({path: 'b.txt', value: 'new'})
])
while (!existsSync('out/new') || readdirSync('out/new').length === 0) await setImmediate()
process.kill(process.pid, process.argv[2])
await done.catch((error: unknown) => {
  if (!(error instanceof Interrupted)) throw error
  end(error)
})

import process from 'node:process'
import {build} from '../src/commands/build.ts'

/** Builds one book, quietly, and prints the peak memory: a process of its own for each size. */
const [, , source = '', translation = '', out = ''] = process.argv
const start = process.hrtime.bigint()
console.error = () => undefined
console.log = () => undefined
await build(source, {translation, out, glossary: ['glossary']})
const seconds = Number(process.hrtime.bigint() - start) / 1e9
process.stdout.write(JSON.stringify({seconds, memory: process.resourceUsage().maxRSS / 1024}))

#!/usr/bin/env node
import {existsSync} from 'node:fs'
import module from 'node:module'
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `duizhao needs Node.js 22.18 or later, and this is ${process.versions.node}; install a newer one from nodejs.org`
  )
  process.exitCode = 2
} else {
  // Compiled once, kept in the system's folder for temporary files: starts in half the time.
  module.enableCompileCache()
  // A checkout runs its sources, so that no build can be stale; an installed package has only `dist`.
  const source = new URL('../src/cli.ts', import.meta.url)
  const {main} = await import(existsSync(source) ? source.href : '../dist/src/cli.js')
  process.exitCode = await main(process.argv)
}

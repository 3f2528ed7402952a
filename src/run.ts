import {performance} from 'node:perf_hooks'
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {AsyncStage, Stage} from '../pipeline/index.ts'
import {breakable} from './interrupt.ts'

/** Runs steps and keeps how long each took, in milliseconds. */
export interface Stopwatch {
  timings: Record<string, number>
  time: <T>(name: string, step: () => T) => T
  /** As `time`; Ctrl-C is left to the step. */
  timeAsync: <T>(name: string, step: () => Promise<T>) => Promise<T>
}

/** Make a stopwatch; times under the same name add up, and Ctrl-C ends a step at once. */
export function stopwatch(): Stopwatch {
  const timings: Record<string, number> = {}
  const add = (name: string, start: number) => {
    timings[name] = Math.round((timings[name] ?? 0) + performance.now() - start)
  }
  return {
    timings,
    time(name, step) {
      const start = performance.now()
      try {
        return breakable(step)
      } finally {
        add(name, start)
      }
    },
    async timeAsync(name, step) {
      const start = performance.now()
      try {
        return await step()
      } finally {
        add(name, start)
      }
    }
  }
}

/** Run stages over a tree, in order, up to and with a named one. */
export function runStages(
  stages: readonly Stage[],
  tree: Root,
  file: VFile,
  watch: Stopwatch,
  after?: string
): undefined {
  for (const stage of stages) {
    watch.time(stage.name, () => stage.run(tree, file))
    if (stage.name === after) return
  }
}

/** As `runStages`, with stages that wait for others. */
export async function runAsyncStages(
  stages: ReadonlyArray<Stage | AsyncStage>,
  tree: Root,
  file: VFile,
  watch: Stopwatch,
  after?: string
): Promise<void> {
  for (const stage of stages) {
    if ('wait' in stage) await watch.timeAsync(stage.name, async () => stage.wait(tree, file))
    else watch.time(stage.name, () => stage.run(tree, file))
    if (stage.name === after) return
  }
}

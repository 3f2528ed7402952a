import type {Command} from 'commander'
import type {ExitCode} from '../cli.ts'
import {choice} from './options.ts'

/** Add the option that names the memory. */
export function memoryOption(command: Command): Command {
  return command.option(
    '--memory <file>',
    'translation memory (default: .duizhao/memory.sqlite in the working folder)'
  )
}

/**
 * Add `duizhao import`.
 *
 * @param done Is told the exit code of the command that ran.
 */
export function addImport(program: Command, done: (result: ExitCode) => void): undefined {
  withMemory(
    program
      .command('import')
      .summary('take what you changed into the memory')
      .description(
        'Take what you changed in side-by-side Markdown, or in a memory that another tool edited, into the translation memory: the next build recalls it.'
      )
      .argument('<file...>', 'side-by-side Markdown of duizhao, or .tmx')
  )
    .addHelpText(
      'after',
      `
Example:
  duizhao import output/interview/interview.md`
    )
    .action(async (files: string[], options: object) => {
      const {importEdits} = await import('../commands/import.ts')
      done(await importEdits(files, options))
    })
}

function withMemory(command: Command): Command {
  return memoryOption(command).option(
    '--config <file>',
    'configuration (default: duizhao.yaml in the working folder)'
  )
}

/**
 * Add `duizhao memory` and its commands.
 *
 * @param done Is told the exit code of the command that ran.
 */
export function addMemory(program: Command, done: (result: ExitCode) => void): undefined {
  const memory = program
    .command('memory')
    .summary('import, export or count what was translated before')
    .description('Work with the translation memory, from which `duizhao build` recalls.')
    .helpCommand(false)
    .addHelpText(
      'after',
      `
Examples:
  duizhao memory import old.tmx
  duizhao memory export --out memory.tmx`
    )
  withMemory(
    memory
      .command('import')
      .summary('take translations into the memory')
      .description('Take translations into the memory: TMX of any tool, or JSON Lines of ours.')
      .argument('<file...>', 'translations: .tmx or .jsonl')
  ).action(async (files: string[], options: object) => {
    const {importMemory} = await import('../commands/memory/import.ts')
    done(await importMemory(files, options))
  })
  withMemory(
    memory
      .command('export')
      .summary('print the memory')
      .description('Print the memory as TMX 1.4b, or as JSON Lines, which lose nothing.')
      .addOption(choice('--format <name>', 'what is printed (default: tmx)', ['tmx', 'jsonl']))
      .option('-o, --out <file>', 'write it into a file')
  ).action(async (options: object) => {
    const {exportMemory} = await import('../commands/memory/export.ts')
    done(await exportMemory(options))
  })
  withMemory(
    memory
      .command('stats')
      .summary('print how much the memory holds')
      .description('Print how many translations the memory holds, by whom and in which state.')
      .option('--json', 'print it as JSON')
  ).action(async (options: object) => {
    const {memoryStats} = await import('../commands/memory/stats.ts')
    done(await memoryStats(options))
  })
}

import process from 'node:process'
import {Command, CommanderError} from 'commander'
import {Interrupted, end, listenForInterrupt} from './interrupt.ts'
import {guardOutput} from './report/guard-output.ts'
import {oneLine} from './report/one-line.ts'
import {addCommands} from './usage/commands.ts'
import {explainFailure, explainUsage} from './usage/explain.ts'
import {version} from './version.ts'

/** What a command gives back: 0 clean, 1 built but a person should look. */
export type ExitCode = 0 | 1

const description = `Turns a Chinese text and its English into one side-by-side book: Markdown, EPUB 3 and a web page.

Exit codes: 0 clean; 1 done, but something needs a person; 2 could not run.`

/**
 * Run the command line.
 *
 * @param argv As `process.argv`.
 * @returns The exit code: 2 where the input or the options cannot be used.
 */
export async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  listenForInterrupt()
  const failureOfOutput = guardOutput()
  let code: ExitCode = 0
  const program = new Command('duizhao')
    .description(description)
    .version(await version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({outputError: () => undefined})
    .exitOverride()
    .addHelpText(
      'after',
      '\nBegin with: duizhao build interview.zh.txt --translation interview.en.md'
    )
    // `help nonsense` is no failure for commander, which prints the whole help.
    .addHelpText('beforeAll', ({error}) => {
      const [, name] = program.args
      if (error && name !== undefined)
        program.error(`'${name}'`, {code: 'commander.unknownCommand'})
      return ''
    })
  addCommands(program, (result) => {
    code = result
  })

  try {
    await program.parseAsync(argv)
    const failure = await failureOfOutput()
    return failure === undefined ? code : refuse(failure)
  } catch (error) {
    if (error instanceof Interrupted) {
      end(error)
      return 2
    }

    if (!(error instanceof CommanderError)) return refuse(explainFailure(error), error)
    if (error.exitCode === 0) return 0
    // Without any word the help was printed, which says more than a sentence.
    return error.code === 'commander.help' ? 2 : refuse(explainUsage(error, program, argv.slice(2)))
  }
}

function refuse(reason: string, error?: unknown): 2 {
  console.error(`duizhao: ${oneLine(reason)}`)
  if (process.env['DUIZHAO_DEBUG'] && error instanceof Error) console.error(error.stack)
  return 2
}

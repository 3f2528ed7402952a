import {readFile} from 'node:fs/promises'
import {Command, CommanderError, Option} from 'commander'
import type {AlignOptions} from './commands/align.ts'
import type {InspectOptions} from './commands/inspect.ts'
import {InputError} from '../pipeline/tree/input-error.ts'

/** What a command gives back: 0 clean, 1 built but a person should look. */
export type ExitCode = 0 | 1

const description = `Turns a Chinese text and its English into one side-by-side book: Markdown, EPUB 3 and a web page.

Exit codes: 0 clean, 1 built but something needs a person, 2 could not run.`

/**
 * Run the command line.
 *
 * @param argv As `process.argv`.
 * @returns The exit code: 2 where the input or the options cannot be used.
 */
export async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  let code: ExitCode = 0
  const done = (result: ExitCode) => {
    code = result
  }

  const program = new Command('duizhao')
    .description(description)
    .version(await version(), '-V, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('(see `duizhao --help`)')
    .configureOutput({outputError: (text, write) => write(text.replace(/^error: /, ''))})
    .exitOverride()
  addBuild(program, done)
  addAlign(program, done)
  addCheck(program, done)
  addInspect(program, done)

  try {
    await program.parseAsync(argv)
    return code
  } catch (error) {
    return explain(error)
  }
}

async function version(): Promise<string> {
  const text = await readFile(new URL(import.meta.resolve('#package')), 'utf8')
  return (JSON.parse(text) as {version: string}).version
}

function explain(error: unknown): 0 | 2 {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof InputError) {
    console.error(`duizhao: ${error.message}`)
    return 2
  }

  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  console.error(`duizhao: Unexpected failure: ${reason}; please report it with the command you ran`)
  if (process.env['DUIZHAO_DEBUG'] && error instanceof Error) console.error(error.stack)
  return 2
}

type Done = (result: ExitCode) => void

function sideOptions(command: Command): Command {
  return command
    .option(
      '--encoding <name>',
      'encoding of the files (utf-8, utf-16le, utf-16be, gb18030, big5); detected where not given'
    )
    .option(
      '--source-lang <tag>',
      'language of the first file (`zh-Hant`, `en`, …); detected where not given'
    )
    .option('--target-lang <tag>', 'language of the second file; detected where not given')
}

function addBuild(program: Command, done: Done): void {
  sideOptions(program.command('build'))
    .summary('make the side-by-side book')
    .description(
      'Pair a text with its translation, check it, and write the book. Without a translation, write a worksheet to fill in.'
    )
    .argument('<source>', 'the text: .txt or .md, in Chinese or English')
    .option('-t, --translation <file>', 'its translation, or a filled-in worksheet')
    .option('-g, --glossary <path...>', 'glossary files, or folders of them')
    .option('-f, --format <names>', 'outputs, comma-separated: md, epub, html')
    .addOption(
      new Option('-l, --layout <name>', 'how pairs stand').choices(['columns', 'stacked', 'reveal'])
    )
    .addOption(
      new Option('--script <tag>', 'convert the Chinese of the output').choices([
        'zh-Hans',
        'zh-Hant',
        'zh-TW',
        'zh-HK'
      ])
    )
    .option('-o, --out <dir>', 'output folder (default: `output`)')
    .option('--config <file>', 'configuration (default: `duizhao.yaml` beside the text)')
    .option('--sarif <file>', 'also write the findings as SARIF 2.1.0')
    .option('--json', 'print the report as JSON on standard output')
    .action(async (source: string, options: object) => {
      const {build} = await import('./commands/build.ts')
      done(await build(source, options))
    })
}

function addAlign(program: Command, done: Done): void {
  sideOptions(program.command('align'))
    .summary('print how two texts pair')
    .argument('<source>', 'the text')
    .argument('<target>', 'its translation')
    .addOption(
      new Option('--level <name>', 'what is paired')
        .choices(['paragraph', 'sentence'])
        .default('paragraph')
    )
    .option('--lines', 'take every line of the files as one unit')
    .addOption(
      new Option('--format <name>', 'what is printed')
        .choices(['json', 'tsv', 'md', 'tmx'])
        .default('json')
    )
    .option('-g, --glossary <path...>', 'glossary files, or folders of them')
    .action(async (source: string, target: string, options: AlignOptions) => {
      const {align} = await import('./commands/align.ts')
      done(await align(source, target, options))
    })
}

function addCheck(program: Command, done: Done): void {
  program
    .command('check')
    .summary('check side-by-side Markdown files')
    .argument('<file...>', 'side-by-side Markdown that duizhao wrote, edited or not')
    .option('-g, --glossary <path...>', 'glossary files, or folders of them')
    .option('--config <file>', 'configuration (default: `duizhao.yaml` beside the file)')
    .option('--sarif <file>', 'also write the findings as SARIF 2.1.0')
    .option('--json', 'print the report as JSON on standard output')
    .action(async (files: string[], options: object) => {
      const {check} = await import('./commands/check.ts')
      done(await check(files, options))
    })
}

function addInspect(program: Command, done: Done): void {
  sideOptions(program.command('inspect'))
    .summary('print the tree of a text as JSON')
    .argument('<source>', 'the text')
    .option('-t, --translation <file>', 'its translation, for the stages that pair')
    .option('-g, --glossary <path...>', 'glossary files, or folders of them')
    .addOption(
      new Option('--after <stage>', 'the stage to stop after')
        .choices(['read', 'turns', 'units', 'terms', 'align', 'renderings', 'check'])
        .default('units')
    )
    .action(async (source: string, options: InspectOptions) => {
      const {inspect} = await import('./commands/inspect.ts')
      done(await inspect(source, options))
    })
}

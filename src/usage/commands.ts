import {Argument, type Command} from 'commander'
import type {AlignCommandOptions} from '../commands/align.ts'
import type {InspectCommandOptions} from '../commands/inspect.ts'
import type {ExitCode} from '../cli.ts'
import {formats, layouts, scripts} from '../configuration/names.ts'
import {addEstimate, engineOptions} from './engine.ts'
import {addGlossary} from './glossary.ts'
import {addImport, addMemory, memoryOption} from './memory.ts'
import {amount, choice, choices, embeddings, encoding, language} from './options.ts'
import {holdValues} from './values.ts'

type Done = (result: ExitCode) => void

/**
 * Add the commands to the program. What a command needs is loaded only when it runs, so that
 * `--help` and `--version` answer at once.
 *
 * @param done Is told the exit code of the command that ran.
 */
export function addCommands(program: Command, done: Done): void {
  addBuild(program, done)
  addEstimate(program, done)
  addAlign(program, done)
  addCheck(program, done)
  addInspect(program, done)
  addImport(program, done)
  addMemory(program, done)
  addGlossary(program, done)
  for (const command of program.commands.flatMap((one) => [one, ...one.commands]))
    holdValues(command)
}

function languageOptions(command: Command): Command {
  return command
    .addOption(encoding())
    .addOption(
      language(
        '--source-lang <tag>',
        'language of the first file (`zh-Hant`, `en`, …); detected where not given'
      )
    )
    .addOption(
      language(
        '--target-lang <tag>',
        'language of the translation (`en-GB`, `zh-Hant`, …); detected where there is one'
      )
    )
}

function glossaryOption(command: Command): Command {
  return command.option(
    '-g, --glossary <path...>',
    'glossary files, folders of them, or `builtin`: the one that comes with duizhao'
  )
}

function configurationOption(command: Command): Command {
  return command.option('--config <file>', 'configuration (default: duizhao.yaml beside the text)')
}

function reportOptions(command: Command): Command {
  return command
    .option('--sarif <file>', 'also write the findings as SARIF 2.1.0')
    .option('--json', 'print the report as JSON on standard output')
}

function addBuild(program: Command, done: Done): void {
  const command = program
    .command('build')
    .summary('make the side-by-side book')
    .description(
      'Pair a text with its translation, check it, and write the book and report.json into a folder of the text’s name. Without a translation, take what the memory has and let `--engine` translate the rest; without an engine, write a worksheet to fill in.'
    )
    .addArgument(new Argument('<source>', 'the text: .txt or .md, in Chinese or English'))
    .option(
      '-t, --translation <file>',
      'its translation, or a filled-in worksheet or side-by-side Markdown'
    )
    .option(
      '--beads <file>',
      'pairs of paragraphs as `duizhao align --format tsv` prints them, edited: they stay as given'
    )
    .addOption(embeddings())
    .addOption(
      choices(
        '-f, --format <names>',
        'outputs with commas between: md,epub,html (default: all)',
        formats
      )
    )
    .addOption(choice('-l, --layout <name>', 'how pairs stand', layouts))
    .addOption(choice('--script <tag>', 'convert the Chinese of the output', scripts))
    .option('--no-colophon', 'leave out who made the book, when, and from what; metadata keep it')
    .option('-o, --out <dir>', 'folder for the output (default: output)')
    .option('--force', 'write over files that were edited since they were built')
    .option('--remember', 'keep the translation in the memory, too')
    .addOption(amount('--max-cost <amount>', 'stop before an engine costs more; go on later', 0))
    .addOption(
      amount(
        '--timeout <seconds>',
        'wait so long for an answer (default: 180, or 600 on your machine)',
        1
      )
    )
    .option('--again', 'ask again for what an engine translated and a check finds fault with')
    .option('--record <file>', 'write the engine’s answers down, for `--engine replay:FILE`')
    .option('-q, --quiet', 'show no progress')
  glossaryOption(command)
  engineOptions(configurationOption(languageOptions(memoryOption(command))))
  reportOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  duizhao build interview.zh.txt -t interview.en.md
  duizhao build interview.zh.txt -t interview.en.md --glossary glossary --format epub
  duizhao build interview.zh.txt --engine openai:gpt-4o-mini --glossary glossary
  duizhao build interview.zh.txt          writes a worksheet; fill it in, then
  duizhao build interview.zh.txt -t output/interview/interview.worksheet.md`
    )
    .action(async (source: string, options: object) => {
      const {build} = await import('../commands/build.ts')
      done(await build(source, options))
    })
}

function addAlign(program: Command, done: Done): void {
  const command = program
    .command('align')
    .summary('print how two texts pair')
    .description('Pair two texts, and print which blocks or sentences belong together.')
    .argument('<source>', 'the text')
    .argument('<target>', 'its translation')
    .addOption(
      choice('--level <name>', 'what is paired', ['paragraph', 'sentence']).default('paragraph')
    )
    .option('--lines', 'take every line of the files as one unit, whatever it is')
    .option(
      '--beads <file>',
      'pairs that are given, as `--format tsv` prints them: the rest is paired around them'
    )
    .addOption(embeddings())
    .option('--base-url <url>', 'address of that server, where it is not the usual one')
    .option(
      '--memory <file>',
      'memory that keeps those vectors (default: .duizhao/memory.sqlite in the working folder)'
    )
    .addOption(
      choice('--format <name>', 'what is printed', ['json', 'tsv', 'md', 'tmx']).default('json')
    )
  glossaryOption(command)
  configurationOption(languageOptions(command))
    .addHelpText(
      'after',
      `
Examples:
  duizhao align interview.zh.txt interview.en.md --format tsv
  duizhao align interview.zh.txt interview.en.md --level sentence --format tmx > interview.tmx`
    )
    .action(async (source: string, target: string, options: AlignCommandOptions) => {
      const {align} = await import('../commands/align.ts')
      done(await align(source, target, options))
    })
}

function addCheck(program: Command, done: Done): void {
  const command = program
    .command('check')
    .summary('check side-by-side Markdown files')
    .description('Check side-by-side Markdown that duizhao wrote, as it stands after your edits.')
    .argument('<file...>', 'side-by-side Markdown')
  glossaryOption(command)
  reportOptions(configurationOption(command))
    .addHelpText(
      'after',
      `
Example:
  duizhao check output/interview/interview.md --glossary glossary`
    )
    .action(async (files: string[], options: object) => {
      const {check} = await import('../commands/check.ts')
      done(await check(files, options))
    })
}

function addInspect(program: Command, done: Done): void {
  const command = program
    .command('inspect')
    .summary('print the tree of a text as JSON')
    .description('Print what duizhao knows of a text after a stage: an mdast tree, as JSON.')
    .argument('<source>', 'the text')
    .option('-t, --translation <file>', 'its translation, for the stages that pair')
    .addOption(
      choice('--after <stage>', 'the stage to stop after', [
        'read',
        'turns',
        'units',
        'terms',
        'align',
        'renderings',
        'check'
      ]).default('units')
    )
  glossaryOption(command)
  configurationOption(languageOptions(command))
    .addHelpText(
      'after',
      `
Example:
  duizhao inspect interview.zh.txt --after turns`
    )
    .action(async (source: string, options: InspectCommandOptions) => {
      const {inspect} = await import('../commands/inspect.ts')
      done(await inspect(source, options))
    })
}

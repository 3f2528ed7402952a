import {type Command, CommanderError} from 'commander'
import {InputError} from '../../pipeline/tree/input-error.ts'
import {oneOf} from '../configuration/values.ts'

/**
 * Say what is wrong with a command line, in one sentence with the way out.
 *
 * @param error What commander found.
 * @param program The whole program.
 * @param words The command line without the program's own name.
 */
export function explainUsage(
  error: CommanderError,
  program: Command,
  words: readonly string[]
): string {
  const command = commandOf(program, words)
  const name = fullName(command)
  const help = `see \`${name} --help\``
  const near = /Did you mean (?:one of )?(.+?)\?/.exec(error.message)?.[1]
  const perhaps = near && `expected perhaps ${oneOf(near.split(', '))}`
  const named = /'(.*?)'/s.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      return `Unexpected option \`${named}\`, ${perhaps ?? 'expected one that there is'}; ${help}`
    case 'commander.unknownCommand':
      return `Unexpected command \`${named}\`, ${perhaps ?? `expected ${commandsOf(command)}`}; ${help}`
    case 'commander.missingArgument':
      return `Missing \`<${named}>\`, expected \`${[name, ...argumentsOf(command)].join(' ')}\`${swallowed(words)}; ${help}`
    case 'commander.optionMissingArgument':
      return `Missing value of \`${named}\`, expected it after the option; ${help}`
    case 'commander.excessArguments':
      return `Unexpected \`${command.args[command.registeredArguments.length] ?? ''}\`, expected \`${[name, ...argumentsOf(command)].join(' ')}\`${translation(command)}; ${help}`
    default:
      return `${error.message.replace(/^error: /, '')}; ${help}`
  }
}

function commandsOf(program: Command): string {
  return oneOf(program.commands.map((command) => command.name()))
}

function argumentsOf(command: Command): string[] {
  return command.registeredArguments.map((one) => `<${one.name()}>`)
}

/** The command that words name, as far as they name one: `memory import`. */
function commandOf(program: Command, [word, ...more]: readonly string[]): Command {
  const command = program.commands.find((one) => one.name() === word)
  return command ? commandOf(command, more) : program
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name()
}

function translation(command: Command): string {
  return command.options.some(({long}) => long === '--translation')
    ? ', with a translation after `--translation`'
    : ''
}

/** `--glossary` takes all paths that follow, a text among them. */
function swallowed(words: readonly string[]): string {
  const takes = words.find((word) => word === '-g' || word === '--glossary')
  return takes ? ` before \`${takes}\`, which takes every path after it` : ''
}

/** The one sentence for a run that failed. */
export function explainFailure(error: unknown): string {
  if (error instanceof InputError) return error.message
  if (error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd') {
    return 'Cannot find the working folder, which somebody has removed; change to another one'
  }

  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return `Unexpected failure: ${reason.split('\n')[0]}; please report it with the command that you ran`
}

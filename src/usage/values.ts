import type {Argument, Command, Option} from 'commander'

/**
 * Take no empty value, and no option for the value of the one before it: commander takes whatever
 * comes next. What is refused is told as a value that is not there at all.
 *
 * @param command With all its options and arguments.
 */
export function holdValues(command: Command): undefined {
  const isOption = (word: string) =>
    ['-h', '--help', ...command.options.flatMap(({short, long}) => [short, long])].includes(word)
  for (const option of command.options.filter(({required}) => required)) {
    hold(option, (value) => {
      if (value !== '' && !isOption(value)) return
      const message = `option '${option.flags}' argument missing`
      command.error(message, {code: 'commander.optionMissingArgument'})
    })
  }

  for (const argument of command.registeredArguments) {
    hold(argument, (value) => {
      if (value !== '') return
      const message = `missing required argument '${argument.name()}'`
      command.error(message, {code: 'commander.missingArgument'})
    })
  }
}

/** Look at each value before it is parsed as it was to be. */
function hold(one: Option | Argument, look: (value: string) => void): undefined {
  const parse = one.parseArg
  one.argParser((value: string, previous: unknown): unknown => {
    look(value)
    if (parse) return parse(value, previous)
    if (!one.variadic) return value
    return [...(Array.isArray(previous) ? (previous as unknown[]) : []), value]
  })
}

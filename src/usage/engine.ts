import type {Command} from 'commander'
import type {ExitCode} from '../cli.ts'
import {memoryOption} from './memory.ts'
import {amount, encoding, language} from './options.ts'

/** Add the options that name an engine and say how it is asked. */
export function engineOptions(command: Command): Command {
  return command
    .option(
      '-e, --engine <name>',
      'translate what has no translation: `openai:MODEL`, `anthropic:MODEL`, `google:MODEL`, `deepseek:MODEL`, `qwen:MODEL`, `ollama:MODEL`, `llamacpp:MODEL`, `vllm:MODEL`, `lmstudio:MODEL`, `deepl`, `replay:FILE`'
    )
    .option('--base-url <url>', 'address of the server, where it is not the usual one')
    .addOption(
      amount('--concurrency <n>', 'requests at once (default: 6, or 2 on your machine)', 1)
    )
    .addOption(amount('--requests-per-minute <n>', 'the most requests in any minute', 1))
    .addOption(amount('--tokens-per-minute <n>', 'the most tokens in any minute', 1))
}

/**
 * Add `duizhao estimate`.
 *
 * @param done Is told the exit code of the command that ran.
 */
export function addEstimate(program: Command, done: (result: ExitCode) => void): undefined {
  const command = program
    .command('estimate')
    .summary('say what a translation will take')
    .description(
      'Say how many requests and tokens the engine will take for what has no translation yet, what that costs, and what the memory saves. Nothing is asked.'
    )
    .argument('<source>', 'the text')
    .option('-t, --translation <file>', 'what there is of its translation')
    .option('-g, --glossary <path...>', 'glossary files, folders of them, or `builtin`')
    .addOption(encoding())
    .addOption(language('--source-lang <tag>', 'language of the text; detected where not given'))
    .addOption(
      language('--target-lang <tag>', 'language of the translation: `en-GB`, `zh-Hant`, …')
    )
    .option('--config <file>', 'configuration (default: duizhao.yaml beside the text)')
    .option('--json', 'print it as JSON')
  engineOptions(memoryOption(command))
    .addHelpText(
      'after',
      `
Example:
  duizhao estimate interview.zh.txt --engine openai:gpt-4o-mini --glossary glossary`
    )
    .action(async (source: string, options: object) => {
      const {estimate} = await import('../commands/estimate.ts')
      done(await estimate(source, options))
    })
}

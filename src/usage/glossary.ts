import type {Command} from 'commander'
import type {ExitCode} from '../cli.ts'
import {amount, choice, choices, port} from './options.ts'

type Done = (result: ExitCode) => void

/**
 * Add `duizhao glossary` and its commands.
 *
 * @param done Is told the exit code of the command that ran.
 */
export function addGlossary(program: Command, done: Done): undefined {
  const glossary = program
    .command('glossary')
    .summary('check, search, fill, review or exchange glossaries')
    .description('Work with glossaries: what people decided about terms.')
    .helpCommand(false)
    .addHelpText(
      'after',
      `
Examples:
  duizhao glossary check glossary
  duizhao glossary find 人工智能 interview.zh.txt --translation interview.en.md`
    )
  addCheck(glossary, done)
  addFind(glossary, done)
  addExtract(glossary, done)
  addReview(glossary, done)
  addImport(glossary, done)
  addExport(glossary, done)
}

/** Options of commands that look into texts. */
function textOptions(command: Command): Command {
  return command
    .option('-t, --translation <file>', 'the translation of the text, where there is one text')
    .option(
      '--config <file>',
      'configuration (default: duizhao.yaml beside the first text, or in the working folder)'
    )
}

function glossaryOption(command: Command): Command {
  return command.option('-g, --glossary <path...>', 'glossary files, folders of them, or `builtin`')
}

function addCheck(glossary: Command, done: Done): undefined {
  const command = glossary
    .command('check')
    .summary('look for conflicts and gaps in glossaries')
    .description(
      'Look for terms that contradict each other, abbreviations without full form, approved concepts without source, and concepts that no text has.'
    )
    .argument('[glossary...]', 'glossary files, folders of them, or `builtin`')
    .option('--text <file...>', 'texts, or side-by-side Markdown, in which concepts should stand')
  textOptions(command)
    .option('--all', 'print what is only for information, too')
    .option('--sarif <file>', 'also write the findings as SARIF 2.1.0')
    .option('--json', 'print the findings as JSON on standard output')
    .action(async (paths: string[], options: object) => {
      const {checkGlossary} = await import('../commands/glossary/check.ts')
      done(await checkGlossary(paths, options))
    })
}

function addFind(glossary: Command, done: Done): undefined {
  const command = glossary
    .command('find')
    .summary('print where a term stands, and its renderings')
    .description(
      'Print every occurrence of a term with the English that is paired with it, grouped by how it is rendered.'
    )
    .argument('<term>', 'a term, the id of a concept, or any word')
    .argument('<text...>', 'texts, or side-by-side Markdown')
  textOptions(glossaryOption(command))
    .option('--all', 'print every occurrence')
    .option('--json', 'print them as JSON, with their whole contexts')
    .addHelpText(
      'after',
      `
Example:
  duizhao glossary find 人工智能 output/interview/interview.md --glossary glossary`
    )
    .action(async (term: string, texts: string[], options: object) => {
      const {findTermIn} = await import('../commands/glossary/find.ts')
      done(await findTermIn(term, texts, options))
    })
}

function addExtract(glossary: Command, done: Done): undefined {
  const command = glossary
    .command('extract')
    .summary('find what a glossary may want of a text')
    .description(
      'Find names and terms in a text, with the English that its translation has for them: candidates only, for people to decide on. What the glossary has is left out.'
    )
    .argument('<text>', 'a text, or side-by-side Markdown')
    .argument('[translation]', 'its translation')
  glossaryOption(command)
    .option('--config <file>', 'configuration (default: duizhao.yaml beside the text)')
    .addOption(amount('--limit <number>', 'as many at most (default: 100)', 1))
    .option('-o, --out <file>', 'write them into a glossary file; what stands there stays')
    .option('--domain <name>', 'what a new file is about')
    .option('--json', 'print them as JSON, with their contexts')
    .addHelpText(
      'after',
      `
Examples:
  duizhao glossary extract interview.zh.txt interview.en.md
  duizhao glossary extract interview.zh.txt interview.en.md -g glossary --out new.yaml`
    )
    .action(async (text: string, translation: string | undefined, options: object) => {
      const {extractTerms} = await import('../commands/glossary/extract.ts')
      done(await extractTerms(text, translation, options))
    })
}

function addReview(glossary: Command, done: Done): undefined {
  const command = glossary
    .command('review')
    .summary('review glossaries in a browser')
    .description(
      'Serve a page on this machine on which people decide about terms, with every occurrence in the texts, and what a change would do to them.'
    )
    .argument('[glossary...]', 'glossary files, or folders of them')
    .option('--text <file...>', 'texts, or side-by-side Markdown, in which concepts stand')
  textOptions(command)
    .option('--as <name>', 'who decides (default: the name that git has)')
    .option('--host <address>', 'address to listen on; others than this machine need a token')
    .addOption(port('--port <number>', 'port to listen on (default: 4567)'))
    .addHelpText(
      'after',
      `
Example:
  duizhao glossary review glossary --text interview.zh.txt --translation interview.en.md`
    )
    .action(async (paths: string[], options: object) => {
      const {reviewGlossary} = await import('../commands/glossary/review.ts')
      done(await reviewGlossary(paths, options))
    })
}

const formats = ['tbx', 'tbx2', 'csv', 'tolgee', 'deepl', 'omegat']

function addImport(glossary: Command, done: Done): undefined {
  const command = glossary
    .command('import')
    .summary('take terms of another tool into a glossary')
    .description(
      'Print what a file of another tool would add, change or contradict; with `--apply`, write what is chosen of it.'
    )
    .argument('<file>', 'TBX, CSV or tab separated pairs')
  glossaryOption(command)
    .option('--config <file>', 'configuration (default: duizhao.yaml in the working folder)')
    .addOption(choice('--format <name>', 'what the file is (default: by its ending)', formats))
    .option(
      '--apply <choice>',
      '`all`, `add`, `change`, `contradict`, or numbers of the preview: 1,3-5'
    )
    .option('--into <file>', 'glossary file for what is new')
    .option('--domain <name>', 'what a new file is about')
    .option('--trust', 'keep what the file calls approved')
    .option('--as <name>', 'who imports (default: the name that git has)')
    .option('--json', 'print the preview as JSON')
    .addHelpText(
      'after',
      `
Examples:
  duizhao glossary import client.tbx --glossary glossary
  duizhao glossary import client.tbx --glossary glossary --apply add --into glossary/client.yaml`
    )
    .action(async (file: string, options: object) => {
      const {importGlossary} = await import('../commands/glossary/import.ts')
      done(await importGlossary(file, options))
    })
}

function addExport(glossary: Command, done: Done): undefined {
  glossary
    .command('export')
    .summary('print a glossary in the form of another tool')
    .description(
      'Print a glossary as TBX 3 or 2, CSV for spreadsheets or Tolgee, or pairs for DeepL or OmegaT, and list what the form cannot hold.'
    )
    .argument('[glossary...]', 'glossary files, folders of them, or `builtin`')
    .option('--config <file>', 'configuration (default: duizhao.yaml in the working folder)')
    .addOption(
      choice('--format <name>', 'what is printed (default: tbx, or by the ending)', formats)
    )
    .addOption(choice('--from <language>', 'the language that pairs go from', ['zh', 'en']))
    .addOption(
      choices('--review <names>', 'only concepts of these states, with commas between', [
        'candidate',
        'proposed',
        'approved',
        'rejected'
      ])
    )
    .option('-o, --out <file>', 'write it into a file')
    .addHelpText(
      'after',
      `
Examples:
  duizhao glossary export glossary --out terms.tbx
  duizhao glossary export glossary --format deepl --from zh --out deepl.tsv`
    )
    .action(async (paths: string[], options: object) => {
      const {exportGlossary} = await import('../commands/glossary/export.ts')
      done(await exportGlossary(paths, options))
    })
}

import process from 'node:process'
import {main} from '../src/cli.ts'

/**
 * Builds the sample book, as `npm start` does, and says how to read it. Its translation leaves out a
 * paragraph on purpose, so that a visitor sees how that is told.
 */
const texts = ['examples/interview.zh.txt', '--translation', 'examples/interview.en.md']
const code = await main([...process.argv.slice(0, 2), 'build', ...texts, '--out', 'output'])

if (code === 2) process.exitCode = 2
else {
  console.log(`
The one error above is meant: the sample's English leaves out a paragraph, to show how that is told.

The sample book is in output/interview:
  interview.html   open it in a browser: columns, stacked, or tap to reveal
  interview.epub   open it in an e-reader
  interview.md     read it on GitHub or in an editor

Now your own text:
  npx duizhao build TEXT --translation ITS_TRANSLATION --glossary glossary --out output`)
}

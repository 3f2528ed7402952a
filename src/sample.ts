import process from 'node:process'
import {build} from './commands/build.ts'

/** Builds the sample book, as `npm start` does, and says how to read it. */
const code = await build('examples/interview.zh.txt', {
  translation: 'examples/interview.en.md',
  out: 'output'
})

console.log(`
The sample book is in output/interview:
  interview.html   open it in a browser: columns, stacked, or tap to reveal
  interview.epub   open it in an e-reader
  interview.md     read it on GitHub or in an editor

Now your own text:
  npx duizhao build TEXT --translation ITS_TRANSLATION --glossary glossary --out output`)
process.exitCode = code

import {build} from './commands/build.ts'

/**
 * Builds the sample book, as `npm start` does, and says how to read it. Its translation leaves out a
 * paragraph on purpose, so that a visitor sees how that is told.
 */
await build('examples/interview.zh.txt', {
  translation: 'examples/interview.en.md',
  out: 'output'
})

console.log(`
The one error above is meant: the sample's English leaves out a paragraph, to show how that is told.

The sample book is in output/interview:
  interview.html   open it in a browser: columns, stacked, or tap to reveal
  interview.epub   open it in an e-reader
  interview.md     read it on GitHub or in an editor

Now your own text:
  npx duizhao build TEXT --translation ITS_TRANSLATION --glossary glossary --out output`)

import {createHash} from 'node:crypto'
import {optionsFor} from '../book.ts'
import {all, layouts, names} from './all.ts'
import {books} from './books.ts'

// Prints a digest of each output: a program of its own, because a time zone is set at its start.
for (const [title, make] of Object.entries(books)) {
  for (const name of names) {
    for (const layout of layouts) {
      const digest = createHash('sha256')
      for (const {path, value} of all[name](make(), optionsFor(layout))) {
        digest.update(path).update(value)
      }

      process.stdout.write(`${digest.digest('hex')} ${name} ${layout} ${title}\n`)
    }
  }
}

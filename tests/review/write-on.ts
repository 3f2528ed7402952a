import process from 'node:process'
import {comment} from '../../pipeline/glossary/review/decide.ts'
import {openGlossary} from '../../src/glossary/store.ts'

/** Comments on a concept again and again, and says so each time, until it is killed. */
const store = await openGlossary([process.argv[2] ?? ''])
for (let count = 0; ; count++) {
  const revision = store.held('tide-mill')?.revision ?? ''
  const doing = {by: 'Lan', at: '2026-11-26T10:00:00Z'}
  const edit = (raw: Parameters<typeof comment>[0]) => comment(raw, `Number ${count}`, doing)
  await store.change([{id: 'tide-mill', revision, edit}])
  process.stdout.write(`${count}\n`)
}

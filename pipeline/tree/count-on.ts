import {visit} from 'unist-util-visit'
import type {Source, Target} from './nodes.ts'

/** Let the numbers of the terms go on counting over sides that are about to be joined, in place. */
export function countTermsOn(sides: ReadonlyArray<Source | Target>): undefined {
  let before = 0
  for (const side of sides) {
    let last = before
    visit(side, 'term', (term) => {
      term.n += before
      last = Math.max(last, term.n)
    })
    before = last
  }
}

import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Claims} from '../../../pipeline/translate/claims.ts'

/**
 * What every kind of claims does.
 *
 * @param make Gives the claims of two runs over one memory.
 */
export function holdsContract(name: string, make: () => [Claims, Claims]): void {
  describe(`claims ${name}`, () => {
    test('gives what nobody holds, and what is ours already', async () => {
      const [one, other] = make()
      expect(await one.claim(['a', 'b'])).toEqual(['a', 'b'])
      expect(await one.claim(['b', 'c'])).toEqual(['b', 'c'])
      expect(await other.claim(['a', 'd'])).toEqual(['d'])
      expect(await other.claim([])).toEqual([])
    })

    test('gives what was released, but by its holder only', async () => {
      const [one, other] = make()
      await one.claim(['a', 'b'])
      await other.release(['a', 'b'])
      expect(await other.claim(['a', 'b'])).toEqual([])
      await one.release(['a', 'unknown'])
      expect(await other.claim(['a', 'b'])).toEqual(['a'])
    })

    test('never gives one thing to two', async () => {
      const key = fc.constantFrom('a', 'b', 'c')
      const step = fc.record({
        who: fc.constantFrom(0 as const, 1 as const),
        what: fc.constantFrom('claim' as const, 'release' as const),
        keys: fc.array(key, {maxLength: 3})
      })
      await fc.assert(
        fc.asyncProperty(fc.array(step, {maxLength: 20}), async (steps) => {
          const runs = make()
          const held = [new Set<string>(), new Set<string>()] as const
          for (const {who, what, keys} of steps) {
            if (what === 'release') {
              await runs[who].release(keys)
              for (const one of keys) held[who].delete(one)
            } else for (const one of await runs[who].claim(keys)) held[who].add(one)
            expect([...held[0]].filter((one) => held[1].has(one))).toEqual([])
          }
        }),
        {numRuns: 40}
      )
    })
  })
}

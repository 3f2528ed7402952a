import type {Step} from '../../../pipeline/glossary/exchange/plan.ts'
import {InputError} from '../../../pipeline/tree/input-error.ts'

/**
 * The steps of an import that were chosen.
 *
 * @param choice `all`, names of actions, numbers and ranges of them, with commas between; `all` and
 *   `change` leave out what contradicts.
 * @throws {InputError} Where it names no step.
 */
export function chosenSteps(choice: string, steps: readonly Step[]): Step[] {
  const chosen = new Set<Step>()
  for (const part of choice.split(',').map((one) => one.trim())) {
    for (const step of stepsOf(part, steps)) chosen.add(step)
  }

  return steps.filter((step) => chosen.has(step))
}

function stepsOf(part: string, steps: readonly Step[]): Step[] {
  if (part === 'all') return steps.filter(({action}) => action === 'add' || action === 'change')
  const named = steps.filter(({action}) => action === part && action !== 'same')
  if (['add', 'change', 'contradict'].includes(part)) return named
  const [, first = '', last = first] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? []
  const [from, to] = [Number(first), Number(last)]
  const ranged = steps.filter(({number}) => number >= from && number <= to)
  if (first !== '' && ranged.length === to - from + 1) return ranged
  throw new InputError(
    `Unexpected \`${part}\` in \`--apply\`, expected \`all\`, \`add\`, \`change\`, \`contradict\` or numbers from 1 to ${steps.length}`
  )
}

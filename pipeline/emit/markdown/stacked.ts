import {sourceOf, targetOf} from '../../tree/index.ts'
import type {Unit} from '../../tree/index.ts'
import {isShownOnce} from '../../tree/kept.ts'
import {withLabel} from '../../side-by-side/label.ts'
import {printMarker, printWord} from '../../side-by-side/marker.ts'
import {showSides} from './page.ts'
import type {Page, Shown} from './page.ts'

/**
 * Print a unit as its source, then its target, each after its label. What needs no translation has no
 * place for one.
 *
 * @param note Stands below the source.
 */
export function printStacked(unit: Unit, page: Page, note?: string): string {
  const {fence} = page.form
  const {source, target} = showSides(unit, page)
  const completed = [source, target].flatMap((shown) =>
    shown?.isCompleted ? [shown.side.type] : []
  )
  const labels = [source?.side.label ?? '', target?.side.label ?? ''] as const
  const parts = [
    printMarker({kind: 'unit', id: unit.id, labels, completed}, fence),
    source && withItsLabel(source),
    note,
    ...(isShownOnce(unit)
      ? [printSame(unit, fence)]
      : [
          (target || unit.origin !== 'kept') && printWord('target', fence),
          target && withItsLabel(target)
        ])
  ]
  return parts.filter(Boolean).join('\n\n')
}

function withItsLabel({side, text, isCompleted}: Shown): string {
  return withLabel(side.label, text, side.children[0]?.type === 'paragraph' && !isCompleted)
}

function printSame(unit: Unit, fence: string): string {
  const value = targetOf(unit)?.value ?? ''
  return printWord('same', fence, value === sourceOf(unit)?.value ? '' : value)
}

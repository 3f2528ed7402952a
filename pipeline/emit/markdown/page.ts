import type {Root} from 'mdast'
import {sourceOf, targetOf, unitsOf} from '../../tree/index.ts'
import type {Metadata, Source, Target, Unit} from '../../tree/index.ts'
import {clashingNames} from './clashes.ts'
import {complete} from '../../side-by-side/complete.ts'
import type {Form} from '../../side-by-side/form.ts'
import {chooseFence} from '../../side-by-side/marker.ts'
import {setNamesApart, tailOf} from '../../side-by-side/names.ts'
import type {NamesApart} from '../../side-by-side/names.ts'

/** What printing a unit needs to know of the whole file. */
export interface Page {
  form: Form
  names: NamesApart
}

/** A side as it is shown, without its label. */
export interface Shown {
  side: Source | Target
  /** Its Markdown. */
  text: string
  /** Whether it got something so that it stands as meant. */
  isCompleted: boolean
}

/** Gather what printing needs to know of a whole text. */
export function lookOver(tree: Root, metadata: Metadata, layout: Form['layout']): Page {
  const {source, target} = metadata.languages
  const texts = unitsOf(tree)
    .flatMap(({children}) => children)
    .flatMap(({label, value}) => [value, ...(label ? [label] : [])])
  const fence = chooseFence(texts, tailOf(target))
  return {
    form: {layout, source, target, fence},
    names: {clashing: clashingNames(tree), tail: tailOf(target) + fence}
  }
}

/** The sides of a unit as they are shown, source first; one that says nothing is left out. */
export function showSides(unit: Unit, {names}: Page): {source?: Shown; target?: Shown} {
  const show = (side: Source | Target | undefined) => {
    if (!side?.value && !side?.label) return undefined
    const completed = complete(unit, side)
    const text = side.type === 'target' ? setNamesApart(completed, names) : completed
    return {side, text, isCompleted: completed !== side.value}
  }

  const source = show(sourceOf(unit))
  const target = show(targetOf(unit))
  return {...(source && {source}), ...(target && {target})}
}

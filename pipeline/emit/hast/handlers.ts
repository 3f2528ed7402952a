import type {Handlers} from 'mdast-util-to-hast'
import {heading} from './heading.ts'
import {image, imageReference} from './image.ts'
import {link, linkReference} from './link.ts'
import {apparatus, footnoteDefinition, footnoteReference} from './note.ts'
import type {Scope} from './scope.ts'
import {paragraph, side} from './side.ts'
import {listItem, tableRow} from './table.ts'
import {segment, term} from './term.ts'
import {html, text} from './text.ts'
import {unit} from './unit.ts'

/** How each node of the tree becomes hast; nodes that are not named go the usual way. */
export function handlers(scope: Scope): Handlers {
  return {
    apparatus: apparatus(scope),
    footnoteDefinition: footnoteDefinition(scope),
    footnoteReference: footnoteReference(scope),
    heading: heading(scope),
    html,
    image: image(scope),
    imageReference: imageReference(scope),
    link: link(scope),
    linkReference: linkReference(scope),
    listItem,
    paragraph: paragraph(scope),
    segment: segment(scope),
    source: side(scope),
    tableRow,
    target: side(scope),
    term: term(scope),
    text: text(scope),
    unit: unit(scope)
  }
}

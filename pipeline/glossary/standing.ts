import type {Concept, Review, TermEntry} from './index.ts'

const ranks: Record<Review, number> = {rejected: 0, candidate: 1, proposed: 2, approved: 3}

/** How far people have got with a term: never further than with its concept. */
export function reviewOf(concept: Concept, {review = concept.review}: TermEntry): Review {
  return ranks[review] < ranks[concept.review] ? review : concept.review
}

/** Whether texts are searched for a term: it is approved, or proposed. */
export function isInUse(concept: Concept, entry: TermEntry): boolean {
  return ranks[reviewOf(concept, entry)] >= ranks.proposed
}

/**
 * Pairs whose score is below this are doubtful: in hand-aligned novels those are one of seven, and hold
 * three quarters of the wrong ones.
 */
export const doubtful = 0.79

/** Pairs whose score is below this are doubtful. */
export const doubtful = 0.5

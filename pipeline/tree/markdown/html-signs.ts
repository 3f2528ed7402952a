/** A tag that is a break; all other tags are text. */
export const lineBreak = /^<br\s*\/?>$/i

/** A comment, closed or not, which is nothing. */
export const comment = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g

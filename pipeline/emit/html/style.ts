/** The page's style sheet. */
export const style = `body { margin: 0 auto; max-width: 76rem; padding: 0 1rem; }
`

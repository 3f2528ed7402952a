/** The book's style sheet. It sets little: sizes, fonts and colours are the reader's. */
export const style = `body { margin: 0; padding: 0 4%; }
`

import type {Look, Scan} from '../cut/scan.ts'

/** Whether a text ends in a question, apart from who asks: `…? (Northern Wire)`, `…？——阿嵐`. */
export function asks(text: string): boolean {
  const end = text.slice(-80).trimEnd()
  return /[?？][\s"'”’」』)）\]】*_!！?？]*(?:[(（[［][^()（）[\]]{1,32}[)）\]］]|[—─–-]{1,2}[^—?？。]{1,16})?[\s*_]*$/.test(
    end
  )
}

/** Whether a text is a quotation and nothing else. */
export function isQuotation(text: string): boolean {
  const inner = /^\s*(?:「([^]*)」|“([^]*)”|『([^]*)』|"([^"]*)")\s*$/.exec(text)
  const said = inner?.slice(1).find((one) => one !== undefined)
  return said !== undefined && !/[」”』][^「“『]*[「“『]/.test(said)
}

/** Whether a piece asks by its look alone: all in bold, in a quotation block. */
export function standsOut(
  {look, text}: {look: Look; text: string},
  asking: ReadonlySet<Look>
): boolean {
  return asking.has(look) && (asks(text) || /[。.！!…]["”」』)）]*$/.test(text))
}

/** Ways to look that can set questions off from answers without a label. */
const askingLooks = ['bold', 'italic', 'quote'] as const

/** Tell which looks mark questions in this text: two or more that ask, and mostly such. */
export function looksThatAsk(scans: readonly Scan[]): Set<Look> {
  return new Set(
    askingLooks.filter((look) => {
      const some = scans.filter((scan) => scan.look === look && !scan.title)
      const asking = some.filter(({text}) => asks(text))
      return asking.length >= 2 && asking.length * 3 >= some.length * 2
    })
  )
}

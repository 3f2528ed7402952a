import type {Look} from '../cut/scan.ts'

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

/** Whether a piece asks by its look alone: all in bold, in a quotation block; a heading by its words. */
export function standsOut(
  {look, text}: {look: Look; text: string},
  asking: ReadonlySet<Look>
): boolean {
  if (!asking.has(look)) return false
  return asks(text) || (look !== 'heading' && /[。.！!…]["”」』)）]*$/.test(text))
}

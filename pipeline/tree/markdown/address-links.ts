import type {Code, Construct, Extension, Token, TokenizeContext} from 'micromark-util-types'
import {webAddressAt} from './web-address.ts'

/** Addresses without angle brackets as links. */
export const addressLinks: Extension = {
  text: Object.fromEntries(
    Array.from('HhWw', (letter) => [letter.charCodeAt(0), construct('Hh'.includes(letter))])
  )
}

function construct(http: boolean): Construct {
  const type = http ? 'literalAutolinkHttp' : 'literalAutolinkWww'
  return {
    name: 'webAddress',
    previous(code) {
      return !isAlphanumeric(code) && addressHere(this) !== ''
    },
    tokenize(effects, ok, nok) {
      let left = addressHere(this).length
      return (code) => {
        if (left === 0) return nok(code)
        effects.enter('literalAutolink' as Token['type'])
        effects.enter(type as Token['type'])
        return inside(code)
      }

      function inside(code: Code) {
        if (left-- > 0) {
          effects.consume(code)
          return inside
        }

        effects.exit(type as Token['type'])
        effects.exit('literalAutolink' as Token['type'])
        return ok(code)
      }
    }
  }
}

/** The tokenizer sees one sign at a time; the chunk that it is in can be looked at whole. */
function addressHere(context: TokenizeContext): string {
  const start = context.now()
  const end = {...start, _bufferIndex: start._bufferIndex + 2001}
  return webAddressAt(context.sliceSerialize({start, end}), 0)
}

function isAlphanumeric(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z\d]/.test(String.fromCharCode(code))
}

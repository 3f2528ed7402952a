import * as fc from 'fast-check'

/** Something that happens to one line of a file, at a place in it. */
const ways: Record<string, (lines: string[], at: number, other: number) => undefined> = {
  'is deleted': (lines, at) => void lines.splice(at, 1),
  'stands twice': (lines, at) => void lines.splice(at, 0, lines[at]!),
  'is moved': (lines, at, other) => {
    const [line = ''] = lines.splice(at, 1)
    lines.splice(other % (lines.length + 1), 0, line)
  },
  'is pasted elsewhere': (lines, at, other) => void lines.splice(other, 0, lines[at]!),
  'is joined with the next': (lines, at) => {
    lines.splice(at, 2, `${lines[at]}${lines[at + 1] ?? ''}`)
  },
  'is split': (lines, at, other) => {
    const line = lines[at]!
    const border = other % (line.length + 1)
    lines.splice(at, 1, line.slice(0, border), '', line.slice(border))
  },
  'loses a sign': (lines, at, other) => {
    const line = lines[at]!
    const place = other % (line.length + 1)
    lines[at] = line.slice(0, place) + line.slice(place + 1)
  },
  'loses its end': (lines, at, other) => {
    lines[at] = lines[at]!.slice(0, other % (lines[at]!.length + 1))
  },
  'becomes a comment': (lines, at) => void (lines[at] = `<!-- ${lines[at]} -->`),
  'is written in capitals': (lines, at) => void (lines[at] = lines[at]!.toUpperCase()),
  'loses its bars': (lines, at) => void (lines[at] = lines[at]!.replaceAll('|', '')),
  'gets typographic dashes': (lines, at) => void (lines[at] = lines[at]!.replaceAll('--', '—'))
}

const signs = fc.constantFrom('x', ' ', '|', '-', '\\', '`', '#', '>', '<', '<!--', '-->', '*', '[')

/** What happened to a file, as a change of its lines. */
export interface Damage {
  name: string
  apply: (lines: string[]) => undefined
}

const number = fc.nat({max: 999})

const line = fc
  .tuple(fc.constantFrom(...Object.keys(ways)), number, number)
  .map(([name, at, other]): Damage => ({
    name: `line ${at} ${name} (${other})`,
    apply: (lines) => ways[name]?.(lines, at % lines.length, other % lines.length)
  }))

const insertion = fc.tuple(signs, number, number).map(([sign, at, place]): Damage => ({
  name: `line ${at} gets ${sign} at ${place}`,
  apply: (lines) => {
    const own = lines[at % lines.length]!
    const border = place % (own.length + 1)
    lines[at % lines.length] = own.slice(0, border) + sign + own.slice(border)
  }
}))

/** One or a few damages. */
export const damages = fc.array(fc.oneof(line, insertion), {minLength: 1, maxLength: 3})

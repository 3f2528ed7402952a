/** Links from the types of one text to the types of the other. */
export interface Links {
  /** Where the links of each type begin; one entry more than there are types. */
  start: Int32Array
  /** The type that a link goes to. */
  to: Int32Array
  /** How strong it is, 0 to 1, or more where the texts themselves prove it. */
  weight: Float32Array
}

/** Pack links that are given type by type. */
export function packLinks(lists: ReadonlyArray<ReadonlyMap<number, number>>): Links {
  const start = new Int32Array(lists.length + 1)
  lists.forEach((list, type) => {
    start[type + 1] = start[type]! + list.size
  })
  const to = new Int32Array(start[lists.length]!)
  const weight = new Float32Array(to.length)
  let at = 0
  for (const list of lists) {
    for (const [type, value] of list) {
      to[at] = type
      weight[at++] = value
    }
  }

  return {start, to, weight}
}

/** The same links from the other side. */
export function turnLinks(links: Links, types: number): Links {
  const start = new Int32Array(types + 1)
  for (const type of links.to) start[type + 1]!++
  for (let type = 0; type < types; type++) start[type + 1]! += start[type]!
  const next = start.slice()
  const to = new Int32Array(links.to.length)
  const weight = new Float32Array(links.to.length)
  for (let from = 0; from + 1 < links.start.length; from++) {
    for (let at = links.start[from]!; at < links.start[from + 1]!; at++) {
      const place = next[links.to[at]!]!++
      to[place] = from
      weight[place] = links.weight[at]!
    }
  }

  return {start, to, weight}
}

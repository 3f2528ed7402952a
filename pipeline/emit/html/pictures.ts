import type {Asset} from '../../tree/index.ts'

/** Gives pictures as `data:` addresses, each made once. */
export function pictures(assets: ReadonlyMap<string, Asset>): (url: string) => string | undefined {
  const made = new Map<string, string>()
  return (url) => {
    const asset = assets.get(url)
    if (!asset?.mediaType.startsWith('image/')) return undefined
    const known = made.get(url)
    if (known) return known
    const address = `data:${asset.mediaType};base64,${base64(asset.bytes)}`
    made.set(url, address)
    return address
  }
}

/** Bytes in base 64 (RFC 4648, 4). */
export function base64(bytes: Uint8Array): string {
  let text = ''
  // Pieces, because a call takes only so many arguments; a multiple of three needs no padding.
  const size = 3 * 4096
  for (let at = 0; at < bytes.length; at += size) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + size)))
  }

  return text
}

import type {Asset} from '../../tree/index.ts'

/** The picture types that every EPUB reader shows (EPUB 3.3, core media types). */
const extensions: Record<string, string> = {
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp'
}

/** A picture in the package. */
export interface Picture extends Asset {
  /** Path from the package document. */
  path: string
}

/** Gives pictures their place in the package as they are asked for; those not asked for stay out. */
export function pictures(assets: ReadonlyMap<string, Asset>) {
  const used = new Map<string, Picture>()
  const image = (url: string): string | undefined => {
    const known = used.get(url)
    if (known) return known.path
    const asset = assets.get(url)
    const extension = asset && extensions[asset.mediaType]
    if (!extension) return undefined
    const path = `images/${used.size + 1}.${extension}`
    used.set(url, {...asset, path})
    return path
  }

  return {image, used}
}

import path from 'node:path'
import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {report, unitsOf} from '../../pipeline/tree/index.ts'
import type {Asset, Source, Target} from '../../pipeline/tree/index.ts'
import {largestPicture, readBytes} from './read.ts'

const mediaTypes: Partial<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml'
}

/**
 * Load the pictures that a paired text names, each beside the file that names it. One that cannot
 * be had is a finding `missing-image`; its place in the book shows the text that stands for it.
 *
 * @returns The pictures by their address as written.
 */
export async function loadAssets(
  tree: Root,
  source: VFile,
  target: VFile | undefined
): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>()
  for (const unit of unitsOf(tree)) {
    for (const side of unit.children) {
      const file = side.type === 'source' ? source : (target ?? source)
      for (const url of imagesOf(side)) {
        if (assets.has(url)) continue
        const asset = await load(url, path.dirname(file.path))
        if (typeof asset !== 'string') assets.set(url, asset)
        else {
          report(source, {
            rule: 'missing-image',
            severity: 'warning',
            reason: `Missing image \`${url}\`: ${asset}`,
            side: side.type,
            unit: unit.id,
            actual: url,
            ...(side.position && {place: side.position})
          })
        }
      }
    }
  }

  return assets
}

function imagesOf(side: Source | Target): string[] {
  const urls = new Set<string>()
  visit(side, 'image', (node) => void urls.add(node.url))
  return [...urls]
}

async function load(url: string, folder: string): Promise<Asset | string> {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) {
    return 'it lies on the network, which duizhao does not ask; save it beside the text and name the file'
  }

  const name = decodePath(url)
  const mediaType = mediaTypes[path.extname(name).toLowerCase()]
  if (!mediaType) return `its kind is unknown, expected ${Object.keys(mediaTypes).join(', ')}`
  const reading = await readBytes(path.resolve(folder, name), largestPicture)
  return 'bytes' in reading ? {bytes: reading.bytes, mediaType} : reading.reason
}

function decodePath(url: string): string {
  const bare = url.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

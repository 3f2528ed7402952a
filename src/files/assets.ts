import path from 'node:path'
import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {report, unitsOf} from '../../pipeline/tree/index.ts'
import type {Asset, Source, Target} from '../../pipeline/tree/index.ts'
import {walk} from '../../pipeline/tree/walk-nodes.ts'
import {hasScript, kindOfPicture, kindsOfPictures} from './picture-kind.ts'
import {largestPicture, readBytes} from './read.ts'
import type {BytesOrReason} from './read.ts'

/**
 * Load the pictures that a paired text names, each beside the file that names it. One that cannot
 * be had is a finding `missing-image`; its place in the book shows the text that stands for it.
 *
 * @param isMarkdown Whether Markdown is written, which needs the pictures beside it.
 * @returns The pictures by their address as written.
 */
export async function loadAssets(
  tree: Root,
  source: VFile,
  target: VFile | undefined,
  isMarkdown: boolean
): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>()
  const loaded = new Map<string, Asset | string>()
  for (const unit of unitsOf(tree)) {
    for (const side of unit.children) {
      const folder = path.dirname((side.type === 'source' ? source : (target ?? source)).path)
      for (const url of imagesOf(side)) {
        const place = `${folder}\0${url}`
        const asset = loaded.get(place) ?? (await load(url, folder))
        loaded.set(place, asset)
        const reason = fault(asset, assets.get(url)) ?? (isMarkdown ? outside(url) : undefined)
        if (typeof asset !== 'string' && !assets.has(url)) assets.set(url, asset)
        if (reason === undefined) continue
        report(source, {
          rule: 'missing-image',
          severity: 'warning',
          reason: `Missing image \`${shortened(url)}\`: ${reason}`,
          side: side.type,
          unit: unit.id,
          actual: url,
          ...(side.position && {place: side.position})
        })
      }
    }
  }

  return assets
}

/** Why a picture cannot be shown; the books know it by its address, which both texts may name. */
function fault(asset: Asset | string, known: Asset | undefined): string | undefined {
  if (typeof asset === 'string') return known ? undefined : asset
  return known && Buffer.compare(known.bytes, asset.bytes) !== 0
    ? 'the other text has another picture of this name, which is shown; rename one of them'
    : undefined
}

/** Why a picture cannot lie beside the Markdown at the address that the text has for it. */
function outside(url: string): string | undefined {
  return isOutside(url)
    ? 'it lies outside of the folder of its text, where the Markdown does not find it; save it below'
    : undefined
}

function isOutside(url: string): boolean {
  const name = path.normalize(decodePath(url))
  return !url.startsWith('data:') && (path.isAbsolute(name) || /^\.\.(?:\/|\\)/.test(name))
}

function imagesOf(side: Source | Target): string[] {
  const urls = new Set<string>()
  walk(side, (node) => {
    if (node.type === 'image') urls.add(node.url)
  })
  return [...urls]
}

/**
 * The pictures as files beside a Markdown file that names them as the texts do. One outside of the
 * texts' folders is none of them.
 */
export function picturesBeside(assets: ReadonlyMap<string, Asset>): VFile[] {
  const files = new Map<string, VFile>()
  for (const [url, {bytes}] of assets) {
    if (url.startsWith('data:') || isOutside(url)) continue
    const name = path.normalize(decodePath(url))
    files.set(name, new VFile({path: name, value: bytes}))
  }

  return [...files.values()]
}

function shortened(url: string): string {
  return url.startsWith('data:') && url.length > 44 ? `${url.slice(0, 40)}…` : url
}

async function load(url: string, folder: string): Promise<Asset | string> {
  const reading = await readPicture(url, folder)
  if ('reason' in reading) return reading.reason
  const mediaType = kindOfPicture(reading.bytes)
  if (mediaType === 'image/svg+xml' && hasScript(reading.bytes)) {
    return 'it holds a script; save it without, or as PNG'
  }

  return mediaType
    ? {bytes: reading.bytes, mediaType}
    : `it is no ${kindsOfPictures} picture; save it as one of them`
}

async function readPicture(url: string, folder: string): Promise<BytesOrReason> {
  const [, encoding, data = ''] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(url) ?? []
  if (url.startsWith('data:')) {
    return {bytes: Buffer.from(decodeText(data), encoding ? 'base64' : 'utf8')}
  }

  if (/^[a-z][a-z\d+.-]+:|^\/\//i.test(url)) {
    return {
      reason:
        'it lies on the network, which duizhao does not ask; save it beside the text and name the file'
    }
  }

  return readBytes(path.resolve(folder, decodePath(url)), largestPicture)
}

function decodePath(url: string): string {
  return decodeText(url.replace(/[?#].*$/, ''))
}

/** Without its `%` signs, where they are right. */
function decodeText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {AxeResults, RunOptions} from 'axe-core'
import type {Page} from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe-core finds wrong with a page, as lines of rule and element; its best practices are asked
 * for too.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const options: RunOptions = {resultTypes: ['violations']}
  const run = `axe.run(document, ${JSON.stringify(options)})`
  const results = await page.evaluate<AxeResults>(run)
  return results.violations.flatMap(({help, id, nodes}) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 120)}`)
  )
}

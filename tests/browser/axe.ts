import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {AxeResults, RunOptions} from 'axe-core'
import type {Page} from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules that look at styles: they alone can find more at another width or at night. */
export const looks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable']

/**
 * What axe-core finds wrong with a page, as lines of rule and element; its best practices are asked
 * for too.
 *
 * @param rules The rules to run, where not all.
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(source)
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules && {runOnly: {type: 'rule', values: rules}})
  }
  const run = `axe.run(document, ${JSON.stringify(options)})`
  const results = await page.evaluate<AxeResults>(run)
  return results.violations.flatMap(({help, id, nodes}) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 120)}`)
  )
}

import {format} from 'prettier'
import {expect, test} from 'vitest'
import {glossaryJsonSchema} from '../../pipeline/glossary/schema.ts'

test('the published schema is that of the files', async () => {
  const file = new URL('../../glossary/glossary.schema.json', import.meta.url)
  const text = await format(JSON.stringify(glossaryJsonSchema()), {
    parser: 'json',
    printWidth: 100,
    bracketSpacing: false
  })
  await expect(text).toMatchFileSnapshot(file.pathname)
})

import {XmlDocument, XmlValidateError} from 'libxml2-wasm'

/**
 * What keeps an XML document from being valid by a schema; empty where nothing does.
 *
 * @throws {Error} Where it is not even well-formed.
 */
export function faultsOf(
  validator: {validate: (document: XmlDocument) => void},
  xml: string
): string {
  const document = XmlDocument.fromBuffer(Buffer.from(xml))
  try {
    validator.validate(document)
    return ''
  } catch (error) {
    if (error instanceof XmlValidateError) return error.message
    throw error
  } finally {
    document.dispose()
  }
}

const web = /(?:https?:\/\/|www\.)[\x21-\x7e]*[A-Za-z\d/]/gi
const mail = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g

/**
 * Put something else in the place of each web and mail address of a text.
 *
 * @param replace Gives it for an address and the place of its first code unit.
 */
export function replaceAddresses(
  text: string,
  replace: (address: string, start: number) => string
): string {
  const swap = (found: string, start: number) => replace(found, start)
  const rest = /:\/\/|www\./i.test(text) ? text.replaceAll(web, swap) : text
  return rest.includes('@') ? rest.replaceAll(mail, swap) : rest
}

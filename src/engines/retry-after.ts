/**
 * When a server says to ask again (RFC 9110, `Retry-After`; `retry-after-ms` of some).
 *
 * @param headers Names in lower case.
 * @param now Milliseconds since 1970.
 * @returns Milliseconds from now; nothing where it does not say.
 */
export function afterOf(
  headers: Readonly<Record<string, string>>,
  now: number
): number | undefined {
  const milliseconds = Number(headers['retry-after-ms'] ?? Number.NaN)
  if (milliseconds >= 0) return milliseconds
  const value = headers['retry-after']?.trim()
  if (!value) return undefined
  const seconds = Number(value)
  if (seconds >= 0) return seconds * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/**
 * When a server says to ask again in its body: Google's `retryDelay`, in words beside it.
 *
 * @returns Milliseconds; nothing where it does not say.
 */
export function afterIn(body: string): number | undefined {
  const [, field, words] = /"retryDelay"\s*:\s*"([\d.]+)s"|retry in ([\d.]+) ?s/i.exec(body) ?? []
  const seconds = Number(field ?? words ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : undefined
}

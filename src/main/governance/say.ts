// Figures and times in words, as every page of the report has them. Pure.

/** `1 row`, `2 rows`, `2 queries`; thousands set apart. */
export const many = (n: number, one: string, more = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : more}`

export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** `812 bytes`, `4.1 kB`, `12 MB`: powers of 1000. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return many(bytes, 'byte')
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${value >= 10 ? Math.round(value) : value.toFixed(1)} ${['', 'kB', 'MB', 'GB'][power]}`
}

/** ISO date of a time. */
export const day = (iso: string): string => iso.slice(0, 10)

/** `2026-03-04 15:20 UTC`. */
export const moment = (iso: string): string => iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2 UTC')

export const durationInWords = (days: number): string => (days % 365 === 0 ? many(days / 365, 'year') : many(days, 'day'))

/** `97.1 %`. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** `97.1 % (95 %: 95.8 to 98.3 %)`. */
export const withInterval = (share: number | null, interval: readonly [number, number] | null): string =>
  share === null
    ? 'nothing to measure'
    : `${percent(share)}${interval ? ` (95 %: ${(100 * interval[0]).toFixed(1)} to ${percent(interval[1])})` : ''}`

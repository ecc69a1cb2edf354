// What a spreadsheet's cell says to whoever reads the sheet: numbers and dates by their number format. Source: ECMA-376 part 1, 18.3.1.4
// (cells), 18.8.30 (number formats). Pure.

/** How the workbook shows the numbers of a cell. */
export type NumberFormat = 'date' | 'plain' | { readonly digits: number }

/** Formats every workbook has without saying so, by number: dates, and dates with a time. */
const BUILT_IN_DATES = [14, 15, 16, 17, 22]

/** @param code as the workbook spells it; absent for a built-in format */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN_DATES.includes(id) ? 'date' : 'plain'
  // Of up to four formats (positive; negative; zero; text) the first, without its literals and colours.
  const letters = (code.split(';')[0] as string).replace(/"[^"]*"?|\\.|_.|\[[^\]]*\]/g, '')
  if (/[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters))) return 'date'
  return /^0{2,20}$/.test(letters) ? { digits: letters.length } : 'plain'
}

/**
 * @param from1904 counted from 1904, as old workbooks of the Macintosh do
 * @returns as shown, a date in ISO without its time of day; what is no number stays as it is
 */
export function sayNumber(value: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (format === 'date') return dateOf(Math.floor(number), from1904) ?? value
  if (format === 'plain') return Number.isInteger(number) ? number.toFixed(0) : String(number)
  return number.toFixed(0).padStart(format.digits, '0')
}

const DAY = 86_400_000
/** 31 December 9999, in days of 1900. */
const LAST = 2_958_465

/** Day 60 is a 29 February 1900 that never was: Excel keeps it as Lotus 1-2-3 had it. */
function dateOf(day: number, from1904: boolean): string | null {
  if (day < 1 || day > LAST) return null
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day > 60 ? 30 : 31)
  return new Date(first + day * DAY).toISOString().slice(0, 10)
}

/** Column of a place like `AB12`, from 0; null where it is none. */
export function columnOf(place: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Characters XML cannot hold are written as `_x000D_`. */
export const unescaped = (words: string): string =>
  words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

// Times of HL7: `YYYY[MM[DD[HHMM[SS[.S]]]]][+/-ZZZZ]`, as far as a day is in them. Pure.

export interface Time {
  /** ISO */
  readonly date: string
  /** As notes write it, `MM/DD/YYYY`. */
  readonly american: string
}

/** Null for what is no day in a calendar. A time zone moves nothing: the day is that of the place. */
export function readTime(value: string): Time | null {
  const [, year = '', month = '', day = ''] = /^((?:19|20)\d{2})-?(\d{2})-?(\d{2})/.exec(value) ?? []
  const date = `${year}-${month}-${day}`
  const at = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) return null
  return { date, american: `${month}/${day}/${year}` }
}

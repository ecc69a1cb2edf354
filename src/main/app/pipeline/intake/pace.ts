// How fast a batch goes, and about how long it will take. By a clock that only ever goes forward. Pure.

export interface Pace {
  /** A file is done. */
  add(bytes: number): void
  /** Files in a minute, over the last one; null before there is anything to go by. */
  perMinute(): number | null
  /** About how many seconds the rest takes. */
  secondsLeft(files: number, bytes: number): number | null
}

/** In milliseconds. */
const WINDOW = 60_000
/** Sooner a figure would jump about. */
const SOONEST = 3000
const FEWEST = 5

/** @param now in milliseconds, never back */
export function createPace(now: () => number = () => performance.now()): Pace {
  const began = now()
  let ends: { readonly at: number; readonly bytes: number }[] = []

  function recent(): { readonly files: number; readonly bytes: number; readonly span: number } | null {
    const at = now()
    const from = at - WINDOW
    if (ends[0] && ends[0].at < from) ends = ends.filter((end) => end.at >= from)
    const span = Math.min(at - began, WINDOW)
    if (span < SOONEST || ends.length < FEWEST) return null
    return { files: ends.length, bytes: ends.reduce((sum, end) => sum + end.bytes, 0), span }
  }

  return {
    add: (bytes) => void ends.push({ at: now(), bytes }),
    perMinute() {
      const seen = recent()
      return seen && Math.round((seen.files * 60_000) / seen.span)
    },
    // A few long files at the end take longer than their number says, many short ones longer than their bytes.
    secondsLeft(files, bytes) {
      const seen = recent()
      if (!seen) return null
      const byFiles = (files / seen.files) * seen.span
      const byBytes = seen.bytes > 0 ? (bytes / seen.bytes) * seen.span : 0
      return Math.round(Math.max(byFiles, byBytes) / 1000)
    },
  }
}

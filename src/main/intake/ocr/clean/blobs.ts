// Finds what hangs together in ink: letters, specks, rules, black edges. Pure, and linear in the picture.
import type { Ink } from './ink'

export interface Blob {
  readonly left: number
  readonly top: number
  /** One past the last. */
  readonly right: number
  readonly bottom: number
  /** Pixels of ink. */
  readonly area: number
}

export interface Blobs {
  readonly list: readonly Blob[]
  /** Wipes blobs out of a picture, leaving white. Numbers are places in the list. */
  wipe(grey: Uint8Array, gone: (blob: Blob) => boolean): void
}

/** Pixels that touch by a side or a corner hang together. */
export function blobsOf({ width, height, ink }: Ink): Blobs {
  // Runs of ink, four numbers each: row, from, to, and the run it belongs with (roots point at themselves).
  let runs = new Int32Array(1 << 14)
  let count = 0
  const root = (run: number): number => {
    let at = run
    while ((runs[at * 4 + 3] as number) !== at) {
      const up = runs[(runs[at * 4 + 3] as number) * 4 + 3] as number
      runs[at * 4 + 3] = up
      at = up
    }
    return at
  }
  let above = 0
  let aboveEnd = 0
  for (let y = 0; y < height; y++) {
    const rowStart = count
    let before = above
    for (let x = 0, at = y * width; x < width; ) {
      if (ink[at + x] === 0) {
        x++
        continue
      }
      const from = x
      while (x < width && ink[at + x] === 1) x++
      if (count * 4 + 4 > runs.length) {
        const more = new Int32Array(runs.length * 2)
        more.set(runs)
        runs = more
      }
      const own = count++
      runs[own * 4] = y
      runs[own * 4 + 1] = from
      runs[own * 4 + 2] = x
      runs[own * 4 + 3] = own
      while (before < aboveEnd && (runs[before * 4 + 2] as number) < from) before++
      for (let other = before; other < aboveEnd && (runs[other * 4 + 1] as number) <= x; other++) {
        const [a, b] = [root(other), root(own)]
        if (a !== b) runs[Math.max(a, b) * 4 + 3] = Math.min(a, b)
      }
    }
    above = rowStart
    aboveEnd = count
  }
  return gather(runs, count, root, width)
}

function gather(runs: Int32Array, count: number, root: (run: number) => number, width: number): Blobs {
  const list: { left: number; top: number; right: number; bottom: number; area: number }[] = []
  const numbers = new Int32Array(count).fill(-1)
  for (let run = 0; run < count; run++) {
    const [y, from, to] = [runs[run * 4], runs[run * 4 + 1], runs[run * 4 + 2]] as [number, number, number]
    const first = root(run)
    // A root is the first of its runs, so that its number stands before it is asked for.
    if (first === run) numbers[run] = list.push({ left: from, top: y, right: to, bottom: y + 1, area: 0 }) - 1
    const number = numbers[first] as number
    numbers[run] = number
    const blob = list[number] as (typeof list)[number]
    blob.left = Math.min(blob.left, from)
    blob.right = Math.max(blob.right, to)
    blob.bottom = y + 1
    blob.area += to - from
  }
  return {
    list,
    wipe(grey, gone) {
      const which = list.map(gone)
      for (let run = 0; run < count; run++) {
        if (!which[numbers[run] as number]) continue
        const [y, from, to] = [runs[run * 4], runs[run * 4 + 1], runs[run * 4 + 2]] as [number, number, number]
        // The grey rim of what was ink goes with it.
        const rows = grey.length / width
        for (let yy = Math.max(0, y - 1); yy <= Math.min(rows - 1, y + 1); yy++)
          grey.fill(255, yy * width + Math.max(0, from - 1), yy * width + Math.min(width, to + 1))
      }
    },
  }
}

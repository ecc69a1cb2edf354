// Which blobs of ink are no writing: specks of a fax, and the black edges a scanner leaves around the paper. Pure.
import type { Blob } from './blobs'
import { median } from './lines'

/** Sides of a speck beside a letter's height: away from all writing, and among it, where points of decimals and colons are nearly as small. */
const ALONE = 0.25
const AMONG = { clean: 0.07, noisy: 0.14 } as const
/** Specks away from all writing, for each letter: from here on a page is noisy, and smallness among letters is rather dirt than a point. */
const NOISY = 0.05

export function isDirt(
  page: { readonly width: number; readonly height: number },
  blobs: readonly Blob[],
  letters: readonly Blob[],
  dpi: number,
): (blob: Blob) => boolean {
  const tall = Math.max(1, median(letters.map(({ top, bottom }) => bottom - top)))
  const isNear = nearTo(letters, tall, page.width)
  const isSpeck = ({ left, top, right, bottom, area }: Blob, side: number): boolean =>
    area <= side * side && Math.max(right - left, bottom - top) <= side * 2
  const lone = blobs.filter((blob) => isSpeck(blob, tall * ALONE) && !isNear(blob)).length
  const among = tall * AMONG[lone > letters.length * NOISY ? 'noisy' : 'clean']
  const edge = dpi * 0.25
  return (blob) => {
    const { left, top, right, bottom, area } = blob
    const [wide, high] = [right - left, bottom - top]
    if (isSpeck(blob, isNear(blob) ? among : tall * ALONE)) return true
    const touches = left <= 2 || top <= 2 || right >= page.width - 2 || bottom >= page.height - 2
    return touches && (wide > edge || high > edge) && area > Math.max(wide, high) * 3
  }
}

/** Whether a blob stands within about a letter's height of a letter. */
function nearTo(letters: readonly Blob[], tall: number, width: number): (blob: Blob) => boolean {
  const columns = Math.ceil(width / tall) + 3
  const cell = (x: number, y: number): number => (Math.floor(y / tall) + 1) * columns + Math.floor(x / tall) + 1
  const taken = new Set<number>()
  for (const { left, top, right, bottom } of letters) {
    for (let y = top; y < bottom + tall; y += tall)
      for (let x = left; x < right + tall; x += tall) taken.add(cell(Math.min(x, right), Math.min(y, bottom)))
  }
  return ({ left, top, right, bottom }) => {
    const at = cell((left + right) / 2, (top + bottom) / 2)
    return [-columns, 0, columns].some((row) => [-1, 0, 1].some((step) => taken.has(at + row + step)))
  }
}

// Places on a page: from PDF's own space (up is up, turned and cut as the file likes) to points from the upright page's top left corner.
import type { Pdfium } from './library'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** x' = a·x + c·y + e, y' = b·x + d·y + f */
export interface Place {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

/** Of device units a page is laid over, to read its corners off. */
const DEVICE = 1000

export function uprightPlace(pdfium: Pdfium, page: number, width: number, height: number): Place {
  const corner = (x: number, y: number): [number, number] => {
    pdfium.call.FPDF_DeviceToPage(page, 0, 0, DEVICE, DEVICE, 0, x, y, pdfium.answer, pdfium.answer + 8)
    return pdfium.doubles(2) as [number, number]
  }
  const [x0, y0] = corner(0, 0)
  const [x1, y1] = corner(DEVICE, 0)
  const [x2, y2] = corner(0, DEVICE)
  const [ux, uy, vx, vy] = [x1 - x0, y1 - y0, x2 - x0, y2 - y0]
  const det = ux * vy - uy * vx
  if (!Number.isFinite(det) || det === 0) return { a: 1, b: 0, c: 0, d: -1, e: 0, f: height }
  const a = (vy / det) * width
  const c = (-vx / det) * width
  const b = (-uy / det) * height
  const d = (ux / det) * height
  return { a, b, c, d, e: -(a * x0 + c * y0), f: -(b * x0 + d * y0) }
}

export const pointAt = (p: Place, x: number, y: number): readonly [number, number] => [p.a * x + p.c * y + p.e, p.b * x + p.d * y + p.f]

/** The box round a box of another space. */
export function boxAt(p: Place, left: number, bottom: number, right: number, top: number): Box {
  const corners = [pointAt(p, left, bottom), pointAt(p, right, bottom), pointAt(p, left, top), pointAt(p, right, top)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** First `inner`, then `outer`. */
export const after = (outer: Place, inner: Place): Place => ({
  a: outer.a * inner.a + outer.c * inner.b,
  b: outer.b * inner.a + outer.d * inner.b,
  c: outer.a * inner.c + outer.c * inner.d,
  d: outer.b * inner.c + outer.d * inner.d,
  e: outer.a * inner.e + outer.c * inner.f + outer.e,
  f: outer.b * inner.e + outer.d * inner.f + outer.f,
})

export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

export const areaOf = ({ width, height }: Box): number => Math.max(0, width) * Math.max(0, height)

export function common(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return { x, y, width: Math.min(a.x + a.width, b.x + b.width) - x, height: Math.min(a.y + a.height, b.y + b.height) - y }
}

/** The share of `inner` that lies in `outer`, 0 to 1. */
export function shareIn(outer: Box, inner: Box): number {
  const shared = common(outer, inner)
  const area = areaOf(inner)
  return area > 0 && shared.width > 0 && shared.height > 0 ? areaOf(shared) / area : 0
}

// How large a page is drawn, and where things stand on it. Pure.
import type { Box } from '../../shared/page-places'
import { PIXELS_PER_POINT } from '../../shared/page-view'
import type { PageZoom } from '../store/pages-state'

/** Pixels of a style sheet for each point: 96 and 72 for an inch. */
const PRINTED = 96 / 72

const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

/** @param room pixels for the page's width  @param width of the page in points  @returns pixels for each point */
export const scaleOf = (zoom: PageZoom, room: number, width: number): number =>
  zoom === 'width' ? Math.max(room, 1) / width : zoom * PRINTED

/** The next step larger or smaller than what is shown. */
export function nextZoom(scale: number, by: 1 | -1): number {
  const now = scale / PRINTED
  const next = by === 1 ? STEPS.find((step) => step > now * 1.01) : STEPS.findLast((step) => step < now * 0.99)
  return next ?? (by === 1 ? STEPS[STEPS.length - 1] : STEPS[0]) ?? 1
}

/** `125 %`, 100 being as printed. */
export const sayZoom = (scale: number): string => `${Math.round((scale / PRINTED) * 100)} %`

/** In quarters of a pixel, so that a little more room does not ask for another image. @param dots pixels of the screen for one of a style sheet */
export const pixelsFor = (scale: number, dots: number): number =>
  Math.min(PIXELS_PER_POINT.most, Math.max(0.5, Math.ceil(scale * dots * 4) / 4))

/** As a style: pixels from the sheet's corner. */
export const placeOf = ({ x, y, width, height }: Box, scale: number) => ({
  left: x * scale,
  top: y * scale,
  width: width * scale,
  height: height * scale,
})

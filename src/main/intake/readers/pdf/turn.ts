// A page that lies on its side, set upright.
import type { Box } from './place'

/** Degrees, clockwise. */
export type Turn = 0 | 90 | 180 | 270

interface Size {
  readonly width: number
  readonly height: number
}

export const turnedSize = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

/** @param size of the page before it is turned */
export function turnBox(box: Box, turn: Turn, { width, height }: Size): Box {
  switch (turn) {
    case 0:
      return box
    case 90:
      return { x: height - box.y - box.height, y: box.x, width: box.height, height: box.width }
    case 180:
      return { x: width - box.x - box.width, y: height - box.y - box.height, width: box.width, height: box.height }
    case 270:
      return { x: box.y, y: width - box.x - box.width, width: box.height, height: box.width }
  }
}

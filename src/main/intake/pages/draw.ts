// One page of a file as an upright picture, whatever kind the file is. Runs in the reading process.
import type { ChartPage, PageFile } from '../chart'
import { LIMITS } from '../limits'
import type { Picture } from '../picture'
import { drawPdfPage } from '../readers/pdf/draw'
import { drawPicturePage } from '../readers/picture/draw'
import { shrink, turn } from './turn'

/** Which page, and how it lies and how large it is when upright, in points. */
export type PagePlace = Pick<ChartPage, 'index' | 'turned' | 'width' | 'height'>

/**
 * At most `pixelsPerPoint`: a scan is not drawn larger than it is.
 * @throws where the file's page cannot be drawn
 */
export async function drawPage(file: PageFile, { index, turned, width, height }: PagePlace, pixelsPerPoint: number): Promise<Picture> {
  const fitting = Math.min(pixelsPerPoint, Math.sqrt(LIMITS.pixels / (width * height)))
  // A PDF's own rotation is in its drawing, and `turned` comes on top; a picture is drawn as `turned` says.
  const upright =
    file.kind === 'pdf' ? turn(await drawPdfPage(file.bytes, index, fitting), turned) : await drawPicturePage(file, index, turned)
  return shrink(upright, Math.max(1, Math.round(width * fitting)))
}

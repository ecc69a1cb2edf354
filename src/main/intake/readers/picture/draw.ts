// Draws a page of a picture file as it is looked at: upright, with square pixels.
import type { PageFile } from '../../chart'
import { LIMITS, type ReadLimits } from '../../limits'
import type { Picture } from '../../picture'
import { openPicture, type PictureKind } from './open'
import { isMirrored, turnedPicture, turnOf } from './orientation'
import { type Resolution, resolutionOf, squared } from './resolution'
import type { StoredPage } from './stored'

/**
 * @param index place in the file, from 0
 * @param turned clockwise from how the page is stored, as its ChartPage says; left out: as the file itself says
 * @throws where the file has no such page: only files whose pages were read before are drawn
 */
export async function drawPicturePage(file: PageFile, index: number, turned?: number, limits: ReadLimits = LIMITS): Promise<Picture> {
  const opened = openPicture(file.kind as PictureKind, file.bytes, limits)
  const page = opened.ok ? opened.value.pages[index] : undefined
  if (!page) throw new Error('no such page')
  return drawn(page, turned ?? turnOf(page.orientation)).picture
}

export interface Drawn {
  readonly picture: Picture
  /** Pixels per inch. */
  readonly dpi: number
}

/** @throws for bytes that are no such picture */
export function drawn(page: StoredPage, turned: number): Drawn {
  const stored = page.decode()
  const resolution: Resolution = resolutionOf(page.width, page.height, page.dpi)
  return { picture: turnedPicture(squared(stored, resolution), isMirrored(page.orientation), turned), dpi: resolution.dpi }
}

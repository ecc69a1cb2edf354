// A picture file as its pages: how large each is and how it lies is known before a pixel is decoded.
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal, PageFile } from '../../chart'
import type { ReadLimits } from '../../limits'
import { openJpeg } from './jpeg'
import { openPng } from './png'
import type { StoredPages } from './stored'
import { openTiff } from './tiff'

export type PictureKind = Exclude<PageFile['kind'], 'pdf'>

const OPEN: Readonly<Record<PictureKind, (bytes: Uint8Array, limits: ReadLimits) => Result<StoredPages, IntakeRefusal>>> = {
  png: openPng,
  jpeg: openJpeg,
  tiff: openTiff,
}

/** Refuses `file-damaged`, `file-picture-too-large`, `file-too-many-pages`, and `file-unknown-kind` for ways of storing that are not read. */
export function openPicture(kind: PictureKind, bytes: Uint8Array, limits: ReadLimits): Result<StoredPages, IntakeRefusal> {
  try {
    const opened = OPEN[kind](bytes, limits)
    if (!opened.ok) return opened
    const { pages } = opened.value
    if (pages.length === 0 || pages.some(({ width, height }) => !(width > 0 && height > 0))) return err('file-damaged')
    if (pages.some(({ width, height }) => width * height > limits.pixels)) return err('file-picture-too-large')
    return ok(opened.value)
  } catch (error) {
    // Offsets and counts that lead out of the file; anything else is a bug of ours.
    if (error instanceof RangeError) return err('file-damaged')
    throw error
  }
}

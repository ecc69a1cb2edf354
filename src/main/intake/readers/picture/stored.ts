// A picture file as it is stored, opened and not yet decoded. Types only.
import type { Picture } from '../../picture'
import type { Orientation } from './orientation'

export interface StoredPage {
  /** Pixels as stored, before it is turned. */
  readonly width: number
  readonly height: number
  /** Pixels per inch, across and down; null where the file does not say. */
  readonly dpi: readonly [number, number] | null
  readonly orientation: Orientation
  /** As stored. @throws for bytes that are no such picture */
  decode(): Picture
}

export interface StoredPages {
  readonly pages: readonly StoredPage[]
  /** What the file says in words beside its pixels. */
  readonly notes: readonly Note[]
}

/** One field in words, under the name its format gives it. */
export interface Note {
  readonly label: string
  readonly text: string
}

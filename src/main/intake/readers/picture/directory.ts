// The directories of TIFF, which EXIF uses as well: tags with numbers or text. Every offset and count is the file's word, and is checked.
// TIFF 6.0, section 2.

export interface Directory {
  /** Numbers of a tag, fractions worked out; empty where it is not there. */
  numbers(tag: number): readonly number[]
  text(tag: number): string | null
}

/** Bytes of one value by its type. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 13: 4 }

/** Text is wanted for its names, numbers for their strips: what counts more than this is neither. */
const MOST = 1_000_000

/** Directories of one file, as far as they lead to each other. Null where the first is not there. @param most directories */
export function directoriesOf(bytes: Uint8Array, most: number): readonly Directory[] | null {
  const little = bytes[0] === 0x49
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 14) return null
  const seen = new Set<number>()
  const directories: Directory[] = []
  for (let at = view.getUint32(4, little); at !== 0 && directories.length <= most; ) {
    if (seen.has(at) || at + 6 > bytes.length) return directories.length > 0 && seen.has(at) ? directories : null
    seen.add(at)
    const count = view.getUint16(at, little)
    const next = at + 2 + count * 12
    if (next + 4 > bytes.length) return null
    directories.push(directoryAt(view, at + 2, count, little))
    at = view.getUint32(next, little)
  }
  return directories
}

/** A directory another one points to (EXIF's own). Null where it is not there. */
export function directoryOf(bytes: Uint8Array, at: number): Directory | null {
  const little = bytes[0] === 0x49
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at < 8 || at + 2 > bytes.length) return null
  const count = view.getUint16(at, little)
  return at + 2 + count * 12 > bytes.length ? null : directoryAt(view, at + 2, count, little)
}

function directoryAt(view: DataView, from: number, entries: number, little: boolean): Directory {
  const places = new Map<number, { readonly type: number; readonly count: number; readonly at: number }>()
  for (let i = 0, at = from; i < entries; i++, at += 12) {
    const [tag, type, count] = [view.getUint16(at, little), view.getUint16(at + 2, little), view.getUint32(at + 4, little)]
    const bytes = (SIZES[type] ?? 0) * count
    const place = bytes <= 4 ? at + 8 : view.getUint32(at + 8, little)
    if (bytes > 0 && place + bytes <= view.byteLength && !places.has(tag)) places.set(tag, { type, count, at: place })
  }
  const number = (type: number, at: number): number => {
    if (type === 3) return view.getUint16(at, little)
    if (type === 4 || type === 13) return view.getUint32(at, little)
    if (type === 5) return view.getUint32(at, little) / view.getUint32(at + 4, little)
    if (type === 8) return view.getInt16(at, little)
    if (type === 9) return view.getInt32(at, little)
    if (type === 10) return view.getInt32(at, little) / view.getInt32(at + 4, little)
    return view.getUint8(at)
  }
  return {
    numbers(tag) {
      const place = places.get(tag)
      if (!place || place.count > MOST) return []
      return Array.from({ length: place.count }, (_, i) => number(place.type, place.at + i * (SIZES[place.type] as number)))
    },
    text(tag) {
      const place = places.get(tag)
      if (!place || place.count > MOST || ![1, 2, 7].includes(place.type)) return null
      const bytes = new Uint8Array(view.buffer, view.byteOffset + place.at, place.count)
      return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'latin1').decode(bytes).replaceAll('\0', '').trim() || null
    },
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

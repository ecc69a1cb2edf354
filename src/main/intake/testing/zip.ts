// Archives as no honest program writes them: every field of an entry can be told. For tests only; honest archives come from fflate.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ForgedEntry {
  /** Bytes as they are, or a string as UTF-8. */
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  /** 8: deflated; anything else is stored under that number. */
  readonly method?: number
  readonly flags?: number
  readonly size?: number
  readonly crc?: number
  /** Of the entry's local header, in place of its own. */
  readonly at?: number
  readonly packedSize?: number
  readonly madeBy?: number
  readonly mode?: number
  readonly extra?: Uint8Array
}

const bytesOf = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? new TextEncoder().encode(value) : value)

export function forgeZip(
  entries: readonly ForgedEntry[],
  { count = entries.length, tail }: { count?: number; tail?: Uint8Array } = {},
): Uint8Array {
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const { method = 8, flags = 0, madeBy = 3, mode = 0o100644, extra = new Uint8Array(0) } = entry
    const [name, content] = [bytesOf(entry.name), bytesOf(entry.content)]
    const packed = method === 8 ? deflateRawSync(content) : content
    const sizes = [entry.crc ?? crc32(content), entry.packedSize ?? packed.length, entry.size ?? content.length]
    const common = [u16(20), u16(flags), u16(method), u16(0), u16(0x5c21), ...sizes.map(u32), u16(name.length)]
    const header = Buffer.concat([u32(0x04034b50), ...common, u16(0), name])
    local.push(header, packed)
    central.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16((madeBy << 8) | 20), ...common, u16(extra.length), u16(0), u16(0), u16(0)],
        ...[u32((mode << 16) >>> 0), u32(entry.at ?? at), name, extra],
      ]),
    )
    at += header.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = [u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(directory.length), u32(at), u16(0)]
  return Buffer.concat([...local, directory, ...end, tail ?? new Uint8Array(0)])
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >> 8) & 255)
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)
}

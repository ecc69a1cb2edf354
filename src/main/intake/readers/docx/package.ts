// The zip file a Word document is: its parts by name, unpacked piece by piece as they are read, and how they point to one another.
import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { ReadLimits } from '../../limits'
import { damagedIfThrown, Refused } from '../refused'
import { readXml, type XmlSettings } from './xml'

export interface Relationship {
  /** Last word of its type: `header`, `footnotes`, `aFChunk` … */
  readonly type: string
  /** Name of a part; null where it points out of the file. */
  readonly target: string | null
}

export class Package {
  private unpacked = 0

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly settings: XmlSettings,
  ) {}

  static async open(bytes: Uint8Array, settings: XmlSettings): Promise<Package> {
    const zip = await damagedIfThrown(() =>
      fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true }),
    )
    const entries = new Map<string, Entry>()
    await damagedIfThrown(async () => {
      for await (const entry of zip.eachEntry()) {
        const name = plainName(entry.fileName)
        // Two parts of one name: one of them would be read here and the other one shown by Word.
        if (entries.has(name) || entries.size >= settings.limits.members) throw new Refused('file-damaged')
        if (entry.isEncrypted()) throw new Refused('file-locked')
        entries.set(name, entry)
      }
    })
    return new Package(zip, entries, settings)
  }

  has(name: string): boolean {
    return this.entries.has(plainName(name))
  }

  async bytes(name: string): Promise<Uint8Array> {
    return damagedIfThrown(async () => buffer(await this.stream(name)))
  }

  /** Calls back for every element of a part; a part that is not there has none. */
  async xml(name: string, take: Parameters<typeof readXml>[1]): Promise<void> {
    if (!this.has(name)) return
    await readXml(chunksOf(await damagedIfThrown(() => this.stream(name))), take, this.settings)
  }

  /** As `xml`, of a part without which there is no document. */
  async require(name: string, take: Parameters<typeof readXml>[1]): Promise<void> {
    if (!this.has(name)) throw new Refused('file-damaged')
    await this.xml(name, take)
  }

  /** Relationships of a part by their id. */
  async relationships(part: string): Promise<Map<string, Relationship>> {
    const folder = part.slice(0, part.lastIndexOf('/') + 1)
    const found = new Map<string, Relationship>()
    await this.xml(`${folder}_rels/${part.slice(folder.length)}.rels`, {
      open: (name, at) => {
        if (name !== 'rel:Relationship') return
        const target = at('TargetMode') === 'External' ? null : resolve(folder, at('Target') ?? '')
        found.set(at('Id') ?? '', { type: (at('Type') ?? '').split('/').at(-1) ?? '', target })
      },
    })
    return found
  }

  /** What a part declares as its size is held to by yauzl while it unpacks; what all come to is held to here. */
  private async stream(name: string) {
    const entry = this.entries.get(plainName(name))
    if (!entry) throw new Refused('file-damaged')
    this.unpacked += entry.uncompressedSize
    if (tooLarge(entry.uncompressedSize, this.unpacked, this.settings.limits)) throw new Refused('file-too-large')
    return this.zip.openReadStreamPromise(entry)
  }
}

/** What cannot be unpacked is damage of the file; what its taker throws passes by here. */
async function* chunksOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const chunks = stream[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await damagedIfThrown(() => chunks.next())
      if (next.done) return
      yield next.value
    }
  } finally {
    await chunks.return?.()
  }
}

const tooLarge = (part: number, all: number, limits: ReadLimits): boolean => part > limits.fileBytes || all > limits.unpackedBytes

/** Names of parts are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
const plainName = (name: string): string => name.replace(/^\//, '').toLowerCase()

function resolve(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

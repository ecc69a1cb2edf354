// The zip file a Word document is: its parts by name, each unpacked when it is read, and how they point to one another.
import { ArchiveDamage, type ArchiveEntry, directoryOf } from '../../archive/directory'
import { Unpacker } from '../../archive/unpack'
import { Refused } from '../refused'
import { readXml, type TakeXml, type XmlSettings } from './xml'

export interface Relationship {
  /** Last word of its type: `header`, `footnotes`, `aFChunk` … */
  readonly type: string
  /** Name of a part; null where it points out of the file. */
  readonly target: string | null
}

export class Package {
  private unpacked = 0

  private constructor(
    private readonly whole: Uint8Array,
    private readonly entries: ReadonlyMap<string, ArchiveEntry>,
    private readonly settings: XmlSettings,
  ) {}

  /** @throws Refused */
  static async open(whole: Uint8Array, settings: XmlSettings): Promise<Package> {
    const entries = new Map<string, ArchiveEntry>()
    const directory = await undamaged(() => directoryOf(whole))
    for (let entry = await undamaged(() => directory.next()); entry; entry = await undamaged(() => directory.next())) {
      const name = plainName(entry.name)
      // Two parts of one name: one of them would be read here and the other one shown by Word.
      if (entries.has(name) || entries.size >= settings.limits.members) throw new Refused('file-damaged')
      entries.set(name, entry)
    }
    return new Package(whole, entries, settings)
  }

  has(name: string): boolean {
    return this.entries.has(plainName(name))
  }

  /** A part, unpacked and found to be what the directory says; parts that are read twice are unpacked twice. @throws Refused */
  async bytes(name: string): Promise<Uint8Array> {
    const { limits, signal } = this.settings
    const entry = this.entries.get(plainName(name))
    if (!entry) throw new Refused('file-damaged')
    this.unpacked += entry.size
    if (this.unpacked > limits.unpackedBytes) throw new Refused('file-too-large')
    const part = await new Unpacker(this.whole).unpack(entry, limits.fileBytes, () => signal.throwIfAborted())
    if (part.ok) return part.value
    throw new Refused(part.error === 'file-archive-locked' ? 'file-locked' : part.error === 'file-too-large' ? part.error : 'file-damaged')
  }

  /** Calls back for every element of a part; a part that is not there has none. */
  async xml(name: string, take: TakeXml): Promise<void> {
    if (this.has(name)) readXml(await this.bytes(name), take, this.settings)
  }

  /** As `xml`, of a part without which there is no document. */
  async require(name: string, take: TakeXml): Promise<void> {
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
}

async function undamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof ArchiveDamage ? new Refused('file-damaged') : error
  }
}

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

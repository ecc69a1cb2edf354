// Opens what releases come in (zip, gz, a zip in a zip) before readers see it, within limits that hold whatever an archive claims.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Refused, type ReleaseFile } from './reader'
import { looksLikeZip, ZipDamage, type ZipMember, zipMembers } from './zip'

const unpackGz = promisify(gunzip)

export interface ArchiveLimits {
  /** Bytes of one file when unpacked. */
  readonly file: number
  /** Bytes of all. */
  readonly total: number
  readonly members: number
}

/** The largest official text is an order file of 15 MB; a whole release with its documents is below 100 MB. */
export const LIMITS: ArchiveLimits = { file: 128 * 2 ** 20, total: 256 * 2 ** 20, members: 500 }
const DEEPEST = 2

export interface OpenedFile extends ReleaseFile {
  /** It came in a zip with others; a release holds documents too. */
  readonly member: boolean
}

/** @returns every file that is no archive, named by its way in: `release.zip/folder/file.txt` */
export async function openArchives(files: readonly ReleaseFile[], signal: AbortSignal, limits = LIMITS): Promise<readonly OpenedFile[]> {
  const opened: OpenedFile[] = []
  let total = 0
  const allow = (file: string, bytes: number): void => {
    total += bytes
    if (bytes > limits.file || total > limits.total) throw new Refused('release-too-large', file, null, 'it holds more than a release does')
  }
  const open = async (file: OpenedFile, depth: number): Promise<void> => {
    signal.throwIfAborted()
    const packed = looksLikeZip(file.bytes) || looksLikeGz(file.bytes)
    if (!packed) {
      if (depth === 0) allow(file.name, file.bytes.length)
      if (opened.push(file) > limits.members)
        throw new Refused('release-too-large', file.name, null, 'there are more files than a release has')
      return
    }
    if (depth === DEEPEST) throw new Refused('release-too-large', file.name, null, 'it is an archive within archives')
    if (looksLikeZip(file.bytes)) {
      for await (const member of membersOf(file)) {
        const name = `${file.name}/${member.name}`
        allow(name, member.size)
        await open({ name, bytes: await whole(name, member.unpack), member: true }, depth + 1)
      }
    } else {
      const bytes = await ungz(file, limits.file)
      allow(file.name, bytes.length)
      await open({ name: file.name.replace(/\.gz$/i, ''), bytes, member: file.member }, depth + 1)
    }
  }
  for (const file of files) await open({ ...file, member: false }, 0)
  return opened
}

const looksLikeGz = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8

async function* membersOf(file: ReleaseFile): AsyncGenerator<ZipMember> {
  try {
    yield* zipMembers(file.bytes)
  } catch (thrown) {
    throw refusalOf(file.name, thrown)
  }
}

async function whole(name: string, unpack: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await unpack()
  } catch (thrown) {
    throw refusalOf(name, thrown)
  }
}

function refusalOf(name: string, thrown: unknown): unknown {
  return thrown instanceof ZipDamage ? new Refused('release-damaged', name, null, thrown.message) : thrown
}

async function ungz(file: ReleaseFile, limit: number): Promise<Uint8Array> {
  try {
    return await unpackGz(file.bytes, { maxOutputLength: limit })
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Refused('release-too-large', file.name, null, 'it holds more than a release does')
    }
    throw new Refused('release-damaged', file.name, null, 'it is damaged or cut off and does not unpack')
  }
}

// The hash of a document a person picks, such as a signed agreement: enough to tell later which one it was. The file itself is not kept.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../../shared/result'
import type { DocumentHash } from '../../shared/terms'

/** An agreement with its annexes is a few MB; a disk image is a slip of the hand. */
const MOST_BYTES = 200 * 1024 * 1024

/** @returns `document-unreadable`: no right, no file, or too large */
export async function hashDocument(file: string): Promise<Result<DocumentHash, 'document-unreadable'>> {
  try {
    const { size } = await stat(file)
    if (size > MOST_BYTES) return err('document-unreadable')
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(piece)
      bytes += piece.length
    }
    return ok({ name: path.basename(file).slice(0, 255), sha256: hash.digest('hex'), bytes })
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException | null)?.syscall !== 'string') throw error
    return err('document-unreadable')
  }
}

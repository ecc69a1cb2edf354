// Is the model's folder still what it was? Asked at every clearance: the files are read whole once, and again as soon as one of them is
// not the file it was; in between the look costs three stats. Inside the trust line.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../../../shared/result'
import { checkModel, digestOf, readManifest } from './manifest'

const FILES = ['manifest.json', 'model.onnx', 'vocabulary.txt'] as const

/** Gives SHA-256 of the manifest, which names each file by its own. */
export function createModelCheck(folder: string): () => Promise<Result<string, 'model-damaged'>> {
  let known: { readonly stamp: string; readonly digest: string } | null = null
  return async () => {
    const stamp = await stampOf(folder)
    if (known && stamp !== null && known.stamp === stamp) return ok(known.digest)
    known = null
    const whole = await checkModel(folder)
    const manifest = whole.ok ? readManifest(folder) : whole
    if (!manifest.ok) return manifest
    const digest = digestOf(manifest.value)
    // Taken before the files were read: what is changed while they are is looked at the next time.
    if (stamp !== null) known = { stamp, digest }
    return ok(digest)
  }
}

/** The system sets a file's ctime at every write, whatever a program says of its mtime. */
async function stampOf(folder: string): Promise<string | null> {
  try {
    const stats = await Promise.all(FILES.map((name) => stat(join(folder, name), { bigint: true })))
    return stats.map(({ dev, ino, size, mtimeNs, ctimeNs }) => [dev, ino, size, mtimeNs, ctimeNs].join()).join(';')
  } catch {
    return null
  }
}

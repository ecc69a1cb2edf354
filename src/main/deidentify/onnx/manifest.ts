// The model's folder: what its manifest names, and each file checked against it before use. The model that finds identifiers must be
// the one that was measured; a folder that is not whole is refused, and nothing can be scrubbed or cleared. Inside the trust line.
import { createHash, webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '../../../shared/result'
import { CATEGORY_NAMES, type Category } from '../../../shared/safe-harbor'

/** Label 0 is "no identifier"; then B and I of each category. */
export const LABELS: readonly string[] = ['O', ...CATEGORY_NAMES.flatMap((category) => [`B-${category}`, `I-${category}`])]

const share = z.number().gt(0).max(1)
const threshold = z.strictObject({
  /** From here a word is reported. */
  find: share,
  /** From here it needs no person. */
  sure: share,
})
const file = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().positive() })

const MANIFEST = z
  .object({
    form: z.literal(1),
    version: z.string().regex(/^[\w.-]{1,20}$/),
    files: z.object({ 'model.onnx': file, 'vocabulary.txt': file }).catchall(file),
    labels: z.array(z.string()).refine((labels) => labels.join() === LABELS.join()),
    /** Tokens in a row, [CLS] and [SEP] among them. */
    window: z.number().int().min(16).max(512),
    /** Tokens a row shares with each of its neighbours, on either side of the cut. */
    margin: z.number().int().nonnegative(),
    /** How many values each feature has. */
    featureSizes: z.array(z.number().int().positive()).min(1),
    thresholds: z.object(Object.fromEntries(CATEGORY_NAMES.map((name) => [name, threshold])) as Record<Category, typeof threshold>),
  })
  .refine(({ window, margin }) => 4 * margin <= window - 2)

export type Manifest = z.infer<typeof MANIFEST>
export type Thresholds = Manifest['thresholds']
type FileName = 'model.onnx' | 'vocabulary.txt'

/** Thrown out of a detector: there is no whole model to look with. */
export class ModelDamaged extends Error {
  override readonly name = 'ModelDamaged'
}

export function readManifest(folder: string): Result<Manifest, 'model-damaged'> {
  try {
    const parsed = MANIFEST.safeParse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
    return parsed.success ? ok(parsed.data) : err('model-damaged')
  } catch {
    return err('model-damaged')
  }
}

/** A file's bytes, only when they are those the manifest names. What is used is what was checked: there is no second read. */
export async function readVerified(
  folder: string,
  manifest: Manifest,
  name: FileName,
): Promise<Result<Uint8Array<ArrayBuffer>, 'model-damaged'>> {
  try {
    const bytes = owned(await readFile(join(folder, name)))
    const wanted = manifest.files[name]
    if (bytes.length !== wanted.bytes) return err('model-damaged')
    // Hashed beside the event loop: over 20 MB take longer than a frame.
    const digest = await webcrypto.subtle.digest('SHA-256', bytes)
    return Buffer.from(digest).toString('hex') === wanted.sha256 ? ok(bytes) : err('model-damaged')
  } catch {
    return err('model-damaged')
  }
}

/** In memory of its own, which can be handed to another thread. */
const owned = (bytes: Buffer): Uint8Array<ArrayBuffer> =>
  bytes.length === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer as ArrayBuffer) : Uint8Array.from(bytes)

/** The pieces of the vocabulary, in the order of their ids. */
export async function readVocabulary(folder: string, manifest: Manifest): Promise<Result<readonly string[], 'model-damaged'>> {
  const bytes = await readVerified(folder, manifest, 'vocabulary.txt')
  return bytes.ok ? ok(new TextDecoder().decode(bytes.value).trimEnd().split(/\r?\n/)) : bytes
}

/** For the ledger and the About screen. */
export const nameOf = (manifest: Manifest): string => `model ${manifest.version} ${manifest.files['model.onnx'].sha256.slice(0, 8)}`

/** SHA-256 of all a manifest says, in hex. */
export const digestOf = (manifest: Manifest): string => createHash('sha256').update(JSON.stringify(manifest)).digest('hex')

/** The model's name, once every file of it has been read and found whole. */
export async function checkModel(folder: string): Promise<Result<string, 'model-damaged'>> {
  const manifest = readManifest(folder)
  if (!manifest.ok) return manifest
  for (const name of ['vocabulary.txt', 'model.onnx'] as const) {
    const read = await readVerified(folder, manifest.value, name)
    if (!read.ok) return read
  }
  return ok(nameOf(manifest.value))
}

// Broken files of every kind, each told by its kind and a number: what failed once can be made again from these two. For tests only.
import { FILE_KINDS, type FileKind } from '../../kinds'
import type { IntakeFile } from '../../read-file'
import { SAMPLES } from '../samples'
import { randomOf, seedOf } from './random'
import { broken } from './structures'

export type Inputs = (kind: FileKind, seed: number) => IntakeFile

/** Kinds without a sample are left out of it. */
export async function prepareInputs(): Promise<{ readonly kinds: readonly FileKind[]; readonly input: Inputs }> {
  const samples = new Map<FileKind, readonly Uint8Array[]>()
  for (const kind of FILE_KINDS) samples.set(kind, await SAMPLES[kind]())
  const kinds = FILE_KINDS.filter((kind) => (samples.get(kind)?.length ?? 0) > 0)
  const all = kinds.flatMap((kind) => samples.get(kind) ?? [])
  return {
    kinds,
    input(kind, seed) {
      const random = randomOf((seedOf(kind) + Math.imul(seed, 0x9e3779b1)) >>> 0)
      const own = samples.get(kind) ?? []
      return { name: `fuzz.${kind}`, bytes: broken(kind, random.pick(own), random, random.chance(0.5) ? own : all) }
    },
  }
}

// A sample for a statistician outside: frame, seed, draw and figures, by ids and codes of strata. Names of strata and files and the words
// a person typed stay here, so that nothing of a patient can be in it.
import { open, rename, rm } from 'node:fs/promises'
import type { FailureCode } from '../../../../shared/failures'
import type { SampleId } from '../../../../shared/ids'
import { mayDo } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import { readFrameText } from '../../../review'
import { asSha256, type SampleFigures, type SampleRecord, type SampleReplacement, sha256Text } from '../../../store'
import type { Desk } from '../desk'

export type SampleFormat = 'csv' | 'json'

export async function exportSample(desk: Desk, id: SampleId, format: SampleFormat, file: string): Promise<Result<void, FailureCode>> {
  if (!mayDo(desk.person, 'audit')) return err('role-missing')
  const { samples } = desk.store.read
  const record = samples.get(id)
  if (!record) return err('sample-unknown')
  const parts = [record, samples.replacements(id), samples.figures(id)] as const
  const text = format === 'csv' ? csvOf(...parts) : jsonOf(...parts)
  const sha256 = sha256Text(text)
  // All of the file or none of it under its name; and nothing is recorded as exported that could not be written.
  const staged = `${file}.${sha256.slice(0, 8)}.tmp`
  try {
    await writeToDisk(staged, text)
    const detail = { sha256: asSha256(sha256), bytes: Buffer.byteLength(text) }
    const recorded = desk.store.write((w) => void w.append({ kind: 'sample-exported', sampleId: id, detail }))
    if (!recorded.ok) return recorded
    await rename(staged, file)
    return ok(undefined)
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException | null)?.syscall !== 'string') throw error
    return err('file-unwritable')
  } finally {
    // There may be no folder to look for it in.
    await rm(staged, { force: true }).catch(() => {})
  }
}

async function writeToDisk(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

type Parts = readonly [SampleRecord, readonly SampleReplacement[], SampleFigures | null]

/** Every unit of the frame in its order. Cells hold ids, codes and numbers alone, so none needs quotes. */
function csvOf(...[record, replacements, typed]: Parts): string {
  const drawn = new Map(record.drawn.map((one) => [one.unit, one]))
  const spares = new Map(replacements.map(({ unit, spare }) => [unit, spare]))
  const rows = (readFrameText(record.frame) ?? []).map(({ unit, stratum }, i) => {
    const one = drawn.get(unit)
    return [i + 1, unit, stratum ?? '', one?.role ?? '', one?.order ?? '', spares.get(unit) ?? '', typed?.figures[unit] ?? ''].join(',')
  })
  return ['position,unit,stratum,role,order,replaced_by,figure', ...rows].map((row) => `${row}\r\n`).join('')
}

function jsonOf(...[record, replacements, typed]: Parts): string {
  const { plan, unit, seed, drawnSeed, generator, frame, frameSha256, shares, drawn, ai, at } = record
  const body = {
    form: 'chartroom-sample/1',
    drawnAt: at,
    unit,
    plan,
    generator,
    seed: { value: seed, sha256: sha256Text(seed), origin: drawnSeed === null ? 'person' : 'app', drawnAt: drawnSeed?.at ?? null },
    frame: { sha256: frameSha256, text: frame },
    filteredByAi: ai,
    strata: shares.flatMap(({ code, size, sample, spares }) => (code === null ? [] : [{ code, size, sample, spares }])),
    drawn,
    replaced: replacements.map(({ unit: out, spare }) => ({ unit: out, spare })),
    figures: typed?.figures ?? null,
  }
  return `${JSON.stringify(body, null, 2)}\n`
}

// A sample for a statistician outside: frame, seed, draw and figures, by ids and codes of strata. Names of strata and files and the words
// a person typed stay here, so that nothing of a patient can be in it.

import { csvFile } from '../../../../shared/csv'
import type { FailureCode } from '../../../../shared/failures'
import type { SampleId } from '../../../../shared/ids'
import { mayDo } from '../../../../shared/people'
import { err, type Result } from '../../../../shared/result'
import { readFrameText } from '../../../review'
import { asSha256, type SampleFigures, type SampleRecord, type SampleReplacement, sha256Text } from '../../../store'
import { saveFile } from '../../save-file'
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
  const detail = { sha256: asSha256(sha256), bytes: Buffer.byteLength(text) }
  return saveFile(file, text, () => desk.store.write((w) => void w.append({ kind: 'sample-exported', sampleId: id, detail })))
}

type Parts = readonly [SampleRecord, readonly SampleReplacement[], SampleFigures | null]

/** Every unit of the frame in its order. */
function csvOf(...[record, replacements, typed]: Parts): string {
  const drawn = new Map(record.drawn.map((one) => [one.unit, one]))
  const spares = new Map(replacements.map(({ unit, spare }) => [unit, spare]))
  const rows = (readFrameText(record.frame) ?? []).map(({ unit, stratum }, i) => {
    const one = drawn.get(unit)
    return [i + 1, unit, stratum, one?.role, one?.order, spares.get(unit), typed?.figures[unit]].map((value) => String(value ?? ''))
  })
  return csvFile([['position', 'unit', 'stratum', 'role', 'order', 'replaced by', 'figure'], ...rows])
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

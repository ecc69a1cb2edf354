import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkModel, LABELS, readManifest, readVerified, readVocabulary } from './manifest'
import { TINY } from './testing/in-process'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-'))
  cpSync(TINY, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const DAMAGED = { ok: false, error: 'model-damaged' }
const written = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
const rewrite = (change: object): void => writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...written(), ...change }))

test('a whole model is known by its version and the start of its hash', async () => {
  const { sha256 } = written().files['model.onnx']
  expect(await checkModel(folder)).toEqual({ ok: true, value: `model tiny ${sha256.slice(0, 8)}` })
})

test('its vocabulary has one piece a line, in order', async () => {
  const manifest = readManifest(folder)
  const pieces = manifest.ok ? await readVocabulary(folder, manifest.value) : manifest
  if (!pieces.ok) throw new Error('refused')
  expect([pieces.value[0], pieces.value[101], pieces.value[102], pieces.value.at(-1)]).toEqual(['[PAD]', '[CLS]', '[SEP]', 'doctor'])
})

describe('a model is refused', () => {
  test.each(['model.onnx', 'vocabulary.txt', 'manifest.json'])('without its %s', async (name) => {
    rmSync(join(folder, name))
    expect(await checkModel(folder)).toEqual(DAMAGED)
  })

  test.each(['model.onnx', 'vocabulary.txt'])('when one bit of %s is another', async (name) => {
    const bytes = readFileSync(join(folder, name))
    bytes[700] = (bytes[700] as number) ^ 1
    writeFileSync(join(folder, name), bytes)
    expect(await checkModel(folder)).toEqual(DAMAGED)
  })

  test.each(['model.onnx', 'vocabulary.txt'])('when %s goes on after its end', async (name) => {
    writeFileSync(join(folder, name), Buffer.concat([readFileSync(join(folder, name)), Buffer.from('\n')]))
    expect(await checkModel(folder)).toEqual(DAMAGED)
  })

  test.each([
    ['of another form', { form: 2 }],
    ['with labels in another order', { labels: [...LABELS].reverse() }],
    ['without a threshold for each category', { thresholds: { NAME: { find: 0.3, sure: 0.6 } } }],
    ['with margins that leave no core', { margin: 8 }],
    ['without features', { featureSizes: [] }],
  ])('%s', async (_, change) => {
    rewrite(change)
    expect(await checkModel(folder)).toEqual(DAMAGED)
  })

  test('whose manifest is no JSON', async () => {
    writeFileSync(join(folder, 'manifest.json'), '{"form":1,')
    expect(await checkModel(folder)).toEqual(DAMAGED)
  })
})

test('what is read is what was verified, in memory that can be handed over', async () => {
  const manifest = readManifest(folder)
  const bytes = manifest.ok ? await readVerified(folder, manifest.value, 'model.onnx') : manifest
  if (!bytes.ok) throw new Error('refused')
  expect(bytes.value.length).toBe(bytes.value.buffer.byteLength)
  expect(Buffer.from(bytes.value).equals(readFileSync(join(folder, 'model.onnx')))).toBe(true)
})

import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readContainer, writeContainer } from './container'
import { jsonFile, utf8 } from './hash'
import type { PacketModel } from './model'
import { createSigningKey, fingerprintOf } from './seal'
import { filesOf, modelOf, packetOf } from './testing'
import { verifyPacket } from './verify'

const KEY = createSigningKey()
const MODEL = modelOf()
const PACKET = packetOf(MODEL, KEY.privateKey)

/** The packet's files after a change, in a new zip file, not sealed again. */
function tampered(change: (files: Map<string, Uint8Array>) => void): Uint8Array {
  const files = new Map(readContainer(PACKET).files)
  change(files)
  return writeContainer(files)
}

/** As one who has no key of ours but one of their own: changed files, sealed again. */
function resealed(change: (files: Map<string, Uint8Array>) => void, model: PacketModel = MODEL): Uint8Array {
  const files = new Map(filesOf(model))
  change(files)
  return packetOf(model, createSigningKey().privateKey, files)
}

const edit = (path: string, from: string, to: string) => (files: Map<string, Uint8Array>) => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(path))
  expect(text).toContain(from)
  files.set(path, utf8(text.replace(from, to)))
}

test('a sealed packet is intact, and says by whose key and person it is signed', () => {
  const verdict = verifyPacket(PACKET)
  expect(verdict).toMatchObject({ intact: true, differences: [], signedBy: KEY.fingerprint, publicKey: KEY.publicKey })
  expect(verdict).toMatchObject({ packetId: MODEL.packetId, finishedBy: MODEL.finished })
  expect(verdict.notes.join()).toContain(KEY.fingerprint)
})

test('a packet of the first form, kept as bytes, still verifies', () => {
  // Made once by seal(filesOf(modelOf())). When this fails, packets that left before the change no longer verify.
  const golden = readFileSync(new URL('./golden-packet.zip', import.meta.url))
  expect(verifyPacket(golden).differences).toEqual([])
})

test('a packet of the second form, kept as bytes, still verifies, with the page of its day', () => {
  // Made once by packetOf(modelOf(), key).
  const golden = readFileSync(new URL('./golden-packet-2.zip', import.meta.url))
  expect(verifyPacket(golden)).toMatchObject({ differences: [], kind: 'de-identified', charts: 1, parents: [] })
})

test('the same files, times and key give the same bytes', () => {
  expect(packetOf(modelOf(), createPrivateKey(KEY.privateKey))).toEqual(PACKET)
})

test('only Ed25519 keys seal', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  expect(() => packetOf(MODEL, privateKey)).toThrow('Ed25519')
})

describe('any byte changed is told', () => {
  const flip = (packet: Uint8Array, at: number, by: number): Uint8Array => {
    const bytes = Uint8Array.from(packet)
    bytes[at] = (bytes[at] ?? 0) ^ by
    return bytes
  }

  test('one bit or more, anywhere', () => {
    fc.assert(
      fc.property(fc.nat(PACKET.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const verdict = verifyPacket(flip(PACKET, at, by))
        expect(verdict.intact).toBe(false)
        expect(verdict.differences.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  test('every byte of a small packet that is not inside a file the manifest sums, and every 128th that is', () => {
    const bare = modelOf({ finished: null, codes: [], suggestions: [], endpointUses: [], notes: [] })
    const small = packetOf(bare, KEY.privateKey)
    const summed = [...readContainer(small).files].filter(([path]) => !path.startsWith('manifest')).map(([, data]) => data)
    const inside = (at: number) => summed.some(({ byteOffset, length }) => at >= byteOffset && at < byteOffset + length)
    const places = [...small.keys()].filter((at) => at % 128 === 0 || !inside(at + small.byteOffset))
    expect(verifyPacket(small).intact).toBe(true)
    expect(places.length).toBeGreaterThan(3000)
    expect(places.filter((at) => verifyPacket(flip(small, at, 1 << (at % 8))).intact)).toEqual([])
  })

  test('a piece cut out, put in, or two pieces swapped', () => {
    const piece = fc.tuple(fc.nat(PACKET.length - 1), fc.integer({ min: 1, max: 50 }))
    fc.assert(
      fc.property(piece, fc.uint8Array({ minLength: 1, maxLength: 20 }), ([at, size], put) => {
        const cut = Buffer.concat([PACKET.subarray(0, at), PACKET.subarray(at + size)])
        const more = Buffer.concat([PACKET.subarray(0, at), put, PACKET.subarray(at)])
        expect([verifyPacket(cut).intact, verifyPacket(more).intact]).toEqual([false, false])
      }),
      { numRuns: 60 },
    )
  })
})

describe('what differs is said in words', () => {
  const said = (bytes: Uint8Array): readonly string[] => verifyPacket(bytes).differences

  test('a file changed, missing or added', () => {
    expect(said(tampered(edit('worksheet.csv', 'E11.40', 'E11.42')))).toEqual([
      'worksheet.csv was changed',
      'SHA256SUMS does not fit the files',
      'codes in worksheet.csv and worksheet.json differ',
    ])
    expect(said(tampered((files) => files.delete('report.pdf')))).toContain('report.pdf is missing')
    expect(said(tampered((files) => files.set('extra.txt', utf8('x'))))).toContain('extra.txt was added')
    expect(said(tampered((files) => files.delete('manifest.json')))).toContain('manifest.json is missing')
    expect(said(tampered((files) => files.delete('manifest.sig')))).toEqual(['manifest.sig is missing'])
  })

  test('a manifest made to fit', () => {
    expect(said(tampered(edit('manifest.json', 'Chartroom 0.1.0', 'Chartroom 0.1.1')))).toEqual([
      'the signature does not match the manifest',
    ])
    const keyless = tampered(edit('manifest.json', '-----BEGIN PUBLIC KEY-----', '-----BEGIN NOTHING-----'))
    expect(said(keyless)).toContain('the signature does not match the manifest')
    expect(said(tampered((files) => files.set('manifest.json', utf8('{}'))))).toContain(
      'manifest.json does not have the form of a manifest',
    )
  })

  test('a ledger changed, cut or swapped, even when sealed again', () => {
    expect(said(resealed(edit('ledger.jsonl', '"user":"coder-1"', '"user":"coder-2"')))).toEqual(['ledger entry 41 was changed'])
    const swapped = resealed((files) => {
      const lines = new TextDecoder().decode(files.get('ledger.jsonl')).split('\n')
      files.set('ledger.jsonl', utf8([...lines.slice(0, 3), ...lines.slice(4)].join('\n')))
    })
    expect(said(swapped)).toContain('ledger entry 43 is missing or not in its place')
    const relinked = resealed(edit('ledger.jsonl', '{"seq":42,"bodyHash":"', '{"seq":42,"bodyHash":"00'))
    expect(said(relinked)).toEqual(['ledger.jsonl does not have the form of a ledger'])
    const { bodyHash = '' } = MODEL.ledger.entries[2] ?? {}
    expect(said(resealed(edit('ledger.jsonl', bodyHash, bodyHash.split('').reverse().join(''))))).toEqual([
      'ledger entry 42 does not follow from the one before',
    ])
    for (const depth of [500, 2000, 5000, 20_000]) {
      const nest = `"detail":{"n":${'['.repeat(depth)}${']'.repeat(depth)},`
      expect(said(resealed(edit('ledger.jsonl', '"detail":{', nest))).length).toBeGreaterThan(0)
    }
    expect(said(resealed((files) => files.set('ledger.jsonl', utf8(`${'['.repeat(200_000)}\n`))))).toEqual([
      'ledger.jsonl does not have the form of a ledger',
    ])
  })

  test('a text that nobody cleared, even when worksheet and sums were made to fit', () => {
    const other = { text: MODEL.scrubbed.text.replace('[NAME_2]', 'Marisol!'), sha256: '' }
    const files = resealed(edit('scrubbed.txt', '[NAME_2]', other.text.slice(0, 8)))
    expect(said(files)).toEqual([
      'scrubbed.txt is not the text that worksheet.json is about',
      'scrubbed.txt is not the text whose clearance the ledger records',
    ])
  })

  test('codes, names, sent bytes or attestation that do not fit the ledger', () => {
    expect(said(resealed(edit('worksheet.json', '"name": "Dana Okafor"', '"name": "Ira Blum"')))).toContain(
      'the name under the clearance is not the one the ledger records',
    )
    expect(said(resealed(edit('sent/01-openai-compatible.json', 'local-coder-8b', 'other')))).toEqual([
      'sent/01-openai-compatible.json is not what worksheet.json says was sent',
    ])
    expect(said(resealed(edit('attestation.json', '"letter": "R"', '"letter": "Q"')))).toEqual([
      'attestation.json does not have the 18 rows of an attestation',
    ])
    expect(said(resealed((files) => files.set('sent/99-x.txt', utf8('x'))))).toEqual([
      'sent/99-x.txt is not among what worksheet.json says was sent',
    ])
    expect(said(resealed((files) => files.set('extra.txt', utf8('x'))))).toEqual(['extra.txt is no part of a packet'])
    expect(said(resealed((files) => files.set('worksheet.json', jsonFile({ format: 'x' }))))).toContain(
      'worksheet.json does not have the form of a worksheet',
    )
  })

  test('half a surrogate pair, or JSON nested without end, in any string or place of any file: not intact, never a crash', () => {
    const half = /"(?:[^"\\]|\\.)*"/g
    for (const path of ['worksheet.json', 'ledger.jsonl', 'attestation.json']) {
      const text = new TextDecoder().decode(new Map(filesOf(MODEL)).get(path))
      const places = [...text.matchAll(half)].map((m) => m.index + m[0].length - 1)
      expect(places.length).toBeGreaterThan(50)
      for (const at of places.filter((_, i) => i % 5 === 0)) {
        const broken = resealed((files) => files.set(path, utf8(`${text.slice(0, at)}\\ud800${text.slice(at)}`)))
        expect(said(broken).length).toBeGreaterThan(0)
      }
    }
    // In what is hashed to hold it against the ledger: a name, and a code.
    for (const [from, to] of [
      ['Dana Okafor', 'Dana \\ud800'],
      ['"code": "E11.40"', '"code": "E11.40\\ud800"'],
    ] as const) {
      expect(said(resealed(edit('worksheet.json', from, to)))).toEqual(['worksheet.json does not have the form of a worksheet'])
    }
    for (const depth of [500, 1500, 3000, 5000, 8000, 20_000]) {
      const nest = `"body":{"n":${'['.repeat(depth)}${']'.repeat(depth)},`
      expect(said(resealed(edit('ledger.jsonl', '"body":{', nest))).length).toBeGreaterThan(0)
    }
    const manifest = tampered(edit('manifest.json', '"path": "report.pdf"', '"path": "\\ud800"'))
    expect(said(manifest)).toContain('manifest.json does not have the form of a manifest')
  })

  test('the same files packed by another program', () => {
    const entries = [...readContainer(PACKET).files].map(([path, data]): [string, [Uint8Array, { level: 0 }]] => [
      path,
      [data, { level: 0 }],
    ])
    expect(said(zipSync(Object.fromEntries(entries)))).toEqual([
      'the zip file was changed around its files (their order, times or other particulars)',
    ])
  })

  test('nothing, noise, other zip files, a bomb: not intact, never a crash', () => {
    expect(said(new Uint8Array())).toEqual(['the file is empty'])
    expect(said(utf8('%PDF-1.7'))).toEqual(['the file is not a zip file'])
    expect(said(writeContainer(new Map()))).toEqual(['the file holds nothing'])
    expect(said(zipSync({ 'worksheet.json': [new Uint8Array(5_000_000), { level: 9 }] }))).toEqual([
      'worksheet.json is compressed, as no file of a packet is',
    ])
    expect(said(writeContainer(new Map([['__proto__', utf8('{}')]])))).toEqual(['manifest.json is missing'])
    for (const at of [1, 22, 100, PACKET.length - 1]) expect(verifyPacket(PACKET.subarray(0, at)).intact).toBe(false)
  })
})

test('a principal code that is not the first, or that the ledger does not know of, does not verify', () => {
  const made = (at: number) => () => filesOf(modelOf({ principal: MODEL.codes[at]?.suggestionId ?? null }))
  expect(made(0)).toThrow('no choice of the principal code of worksheet.json is in the ledger')
  expect(made(1)).toThrow('the principal code of worksheet.json is not its first')
})

test('a file that is no packet at all is told from a packet that was damaged', () => {
  const isPacket = (bytes: Uint8Array): boolean => verifyPacket(bytes).isPacket
  expect([utf8(''), utf8('%PDF-1.7 worksheet.json'), zipSync({ 'photo.jpg': utf8('x') })].map(isPacket)).toEqual([false, false, false])
  expect([PACKET, PACKET.subarray(0, PACKET.length - 1)].map(isPacket)).toEqual([true, true])
})

describe('whose key it is', () => {
  test('a packet sealed again by another key is intact, and the other key is named', () => {
    const other = createSigningKey()
    const verdict = verifyPacket(packetOf(MODEL, other.privateKey), { expectedKey: KEY.fingerprint })
    expect(verdict.intact).toBe(true)
    expect(verdict.signedBy).toBe(other.fingerprint)
    expect(verdict.notes).toEqual([`Intact, but signed by ${other.fingerprint}, which is not the expected key ${KEY.fingerprint}.`])
  })

  test('the expected key is recognised', () => {
    expect(verifyPacket(PACKET, { expectedKey: KEY.fingerprint }).notes).toEqual([`Signed by the expected key ${KEY.fingerprint}.`])
    expect(fingerprintOf(KEY.privateKey)).toBe(KEY.fingerprint)
  })

  test('where the signature does not hold, nobody is named as signer', () => {
    const verdict = verifyPacket(tampered(edit('manifest.json', MODEL.packetId, '00000000-0000-4000-8000-000000000000')))
    expect(verdict).toMatchObject({ intact: false, signedBy: null, notes: [] })
  })
})

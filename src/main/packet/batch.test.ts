import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartId } from '../../shared/ids'
import { assemble, makePacket, type PacketContents, sealingOf } from './assemble'
import { readContainer, writeContainer } from './container'
import { utf8 } from './hash'
import type { Identity } from './identity'
import type { PacketModel } from './model'
import { createSigningKey, seal } from './seal'
import { CHART, ledgerOf, modelOf, PDF, SCRUBBED } from './testing'
import { openPacket, verifyFiles, verifyPacket } from './verify'

/** As much of a document as is asked for here: main's types know none. */
interface Part {
  readonly textContent: string
  getAttribute(name: string): string | null
  querySelector(selector: string): Part | null
  querySelectorAll(selector: string): Iterable<Part>
}
type Dom = { readonly JSDOM: new (html: string) => { readonly window: { readonly document: Part } } }

const KEY = createSigningKey()
const OTHER = '6c1d0b63-8e30-4a1f-8b45-1e2a6d7c8f91' as ChartId

/** Two charts of one workstation: the second one's entries follow the first one's in the same ledger. */
function two(): readonly [PacketModel, PacketModel] {
  const [first, second] = [modelOf(), modelOf({ chartId: OTHER })]
  const entriesOf = (model: PacketModel, chart: string) =>
    model.ledger.entries.flatMap((entry) =>
      'body' in entry && entry.body.objectId === CHART ? [{ kind: entry.body.kind, detail: entry.body.detail, chart }] : [],
    )
  const ledger = ledgerOf([...entriesOf(first, CHART), ...entriesOf(second, OTHER)])
  return [
    { ...first, ledger },
    { ...second, ledger },
  ]
}

const CONTENTS: PacketContents = { charts: two() }
const FILES = assemble(CONTENTS, PDF)
const PACKET = seal(FILES, sealingOf(CONTENTS), KEY.privateKey)

const resealed = (change: (files: Map<string, Uint8Array>) => void): Uint8Array => {
  const files = new Map(FILES)
  change(files)
  return seal(files, sealingOf(CONTENTS), KEY.privateKey)
}

describe('a packet of many charts', () => {
  test('verifies as a whole, with each chart in a folder of its own and one ledger', () => {
    expect(verifyPacket(PACKET)).toMatchObject({ intact: true, differences: [], charts: 2, kind: 'de-identified' })
    const paths = [...readContainer(PACKET).files.keys()]
    for (const id of [CHART, OTHER]) expect(paths).toContain(`charts/${id}/worksheet.json`)
    expect(paths.filter((path) => path.endsWith('ledger.jsonl'))).toEqual(['ledger.jsonl'])
    expect(verifyFiles(readContainer(PACKET).files)).toMatchObject({ intact: true })
  })

  test('says which chart differs', () => {
    const path = `charts/${OTHER}/worksheet.csv`
    expect(verifyPacket(resealed((files) => files.set(path, utf8('x')))).differences).toEqual([
      `charts/${OTHER}: codes in worksheet.csv and worksheet.json differ`,
    ])
    expect(verifyPacket(resealed((files) => files.delete(`charts/${CHART}/scrubbed.txt`))).differences).toContain(
      `charts/${CHART}/scrubbed.txt is missing`,
    )
  })

  test('two charts cannot change places', () => {
    const swapped = resealed((files) => {
      const names = ['worksheet.json', 'worksheet.csv', 'attestation.json', 'ai-use.txt']
      for (const name of names) {
        const [a, b] = [`charts/${CHART}/${name}`, `charts/${OTHER}/${name}`]
        const [one, other] = [files.get(a), files.get(b)] as [Uint8Array, Uint8Array]
        files.set(a, other).set(b, one)
      }
    })
    expect(verifyPacket(swapped).differences).toContain(`charts/${CHART}: worksheet.json is about another chart than the manifest says`)
  })

  test('a file beside the charts, and a chart beside the manifest’s, are told', () => {
    expect(verifyPacket(resealed((files) => files.set('charts/extra.txt', utf8('x')))).differences).toContain(
      'charts/extra.txt is no part of a packet',
    )
  })

  test('any byte changed is told', () => {
    fc.assert(
      fc.property(fc.nat(PACKET.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = Uint8Array.from(PACKET)
        bytes[at] = (bytes[at] as number) ^ by
        expect(verifyPacket(bytes).intact).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('has one report with a table of contents that leads to each chart, and the totals', async () => {
    let html = ''
    await makePacket(CONTENTS, KEY.privateKey, async (page) => {
      html = page
      return PDF
    })
    const { JSDOM } = createRequire(import.meta.url)('jsdom') as Dom
    const { document } = new JSDOM(html).window
    const links = [...document.querySelectorAll('.contents a')].map((a) => a.getAttribute('href'))
    expect(links).toEqual(['#c1', '#c2'])
    for (const link of links) expect(document.querySelector(link ?? '')).not.toBeNull()
    expect(document.querySelector('h1')?.textContent).toBe('Coding review of 2 charts')
    expect(document.querySelector('.figures')?.textContent).toContain('2charts, all signed')
  })
})

/** The cleared text with each placeholder put back to a fictional value, and where they stand. */
function identityOf(): Identity {
  const values: Record<string, string> = { NAME: 'Odalys Brandvold', DATE: '02/11/2026', MRN: '5550123' }
  const places: { start: number; end: number; placeholder: string }[] = []
  let original = ''
  let at = 0
  for (const match of SCRUBBED.matchAll(/\[([A-Z]+)_\d+\]/g)) {
    original += SCRUBBED.slice(at, match.index)
    const value = values[match[1] as string] ?? 'something else'
    places.push({ start: original.length, end: original.length + value.length, placeholder: match[0] })
    original += value
    at = match.index + match[0].length
  }
  original += SCRUBBED.slice(at)
  const start = original.indexOf('Odalys')
  return {
    original,
    encounter: { from: '2026-02-11', to: '2026-02-14' },
    facts: [{ label: 'Patient', value: 'Odalys Brandvold', start, end: start + 16 }],
    places,
    disclosure: { purpose: 'payment', by: 'Dana Okafor, CPC', at: '2026-03-04T15:31:00.000Z' },
  }
}

describe('a packet with PHI', () => {
  const contents: PacketContents = { charts: [modelOf()], identities: new Map([[CHART, identityOf()]]) }
  const files = assemble(contents, PDF)
  const changed = (change: (identity: Identity) => Identity): readonly string[] => {
    try {
      assemble({ ...contents, identities: new Map([[CHART, change(identityOf())]]) }, PDF)
      return []
    } catch (error) {
      return [(error as Error).message]
    }
  }

  test('verifies, and holds the original beside the text it was cleared to', () => {
    const packet = seal(files, sealingOf(contents), KEY.privateKey)
    expect(verifyPacket(packet)).toMatchObject({ intact: true, kind: 'phi', differences: [] })
    expect(new TextDecoder().decode(files.get('original.txt'))).toContain('Odalys Brandvold')
    expect(new TextDecoder().decode(files.get('README.txt'))).toContain('CONTAINS PROTECTED HEALTH INFORMATION')
  })

  test('its report says on every sheet that it contains PHI, who the patient is, and quotes the original', async () => {
    const printed: string[] = []
    await makePacket(contents, KEY.privateKey, async (page, { footer }) => {
      printed.push(page, footer)
      return PDF
    })
    expect(printed[0]).toContain('<span>CONTAINS PHI<small>Dana Okafor, CPC, 2026-03-04</small></span>')
    expect(printed[0]).not.toContain('DE-IDENTIFIED')
    expect(printed[0]).toContain('2026-02-11 to 2026-02-14')
    expect(printed[1]).toContain('CONTAINS PHI')
  })

  test('an original that is not the one the text was cleared from does not verify', () => {
    const says = 'original.txt with the placeholders of identity.json is not scrubbed.txt'
    expect(changed((identity) => ({ ...identity, original: `${identity.original} ` }))[0]).toContain(says)
    expect(changed((identity) => ({ ...identity, places: identity.places.slice(1) }))[0]).toContain(says)
    expect(changed((identity) => ({ ...identity, facts: [{ label: 'Patient', value: 'Somebody Else', start: 0, end: 13 }] }))[0]).toContain(
      'a fact of identity.json is not in original.txt at its place',
    )
  })

  test('nothing of it is in a packet without PHI', () => {
    const plain = assemble({ charts: [modelOf()] }, PDF)
    expect([...plain.values()].some((bytes) => Buffer.from(bytes).includes('Odalys'))).toBe(false)
  })
})

test('a packet that was verified gives its charts', () => {
  expect(openPacket(PACKET).sections.map(({ worksheet }) => worksheet?.chartId)).toEqual([CHART, OTHER])
})

test('a chart that came with a packet names its parents in the manifest, and only then', () => {
  const files = new Map(FILES)
  const manifest = { ...sealingOf(CONTENTS), parents: [{ packetId: modelOf().packetId, sha256: '0'.repeat(64) }] }
  expect(verifyPacket(seal(files, manifest, KEY.privateKey)).differences).toEqual([
    'the parents of the manifest are not the packets that its charts came with',
  ])
  expect(readContainer(writeContainer(files)).problems).toEqual([])
})

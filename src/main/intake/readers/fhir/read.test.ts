import { describe, expect, it } from 'vitest'
import type { Chart } from '../../chart'
import { LIMITS } from '../../limits'
import { sniff } from '../../sniff'
import { plantedCcda } from '../../testing/planted-ccda'
import { plantedBundle, plantedFhir } from '../../testing/planted-fhir'
import { foundIn } from '../../testing/planting'
import { settings, take, takeOne } from '../../testing/settings'
import { isDeeper } from './parse'

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64')
const bundle = (...resources: unknown[]): unknown => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
})
const condition = (text: string, own: Record<string, unknown> = {}): Record<string, unknown> => ({
  resourceType: 'Condition',
  code: { text },
  ...own,
})
const coded = (code: string): unknown => ({ coding: [{ code }] })
const textOf = async (...resources: unknown[]): Promise<string> => (await takeOne(bytes(bundle(...resources)))).text
const bare = (chart: Chart): unknown => ({ ...chart, source: null })

describe('reading FHIR', () => {
  it('tells a composition in order, then attachments, then what neither told', async () => {
    const chart = await takeOne(plantedFhir(1, 'json').bytes)
    expect(chart.documents.map(({ title }) => title)).toEqual(['Discharge summary', 'Progress note', 'Record entries'])
    expect(chart.text.match(/diabetes|Metformin|Penicillin|Breast cancer/g)).toEqual([
      'diabetes',
      'Metformin',
      'Penicillin',
      'Breast cancer',
    ])
    expect(chart.text).toContain('Visit type: inpatient encounter\nDisposition: Home\nSex: Female\nAge:')
    expect(chart.billed).toEqual([
      { system: 'ICD-10-CM', code: 'E11.9', poa: 'Y' },
      { system: 'CPT', code: '99223', poa: null },
    ])
  })

  it.each(['noted', 'bare'] as const)('reads XML that a library wrote as it reads the JSON (%s)', async (told) => {
    const [json, xml] = [await takeOne(plantedFhir(2, 'json', told).bytes), await takeOne(plantedFhir(2, 'xml', told).bytes)]
    expect([json.source.kind, xml.source.kind]).toEqual(['fhir-json', 'fhir-xml'])
    expect(xml.text).toBe(json.text)
    expect(xml.documents).toEqual(json.documents)
    expect([xml.encounter, xml.work, xml.billed]).toEqual([json.encounter, json.work, json.billed])
    expect(new Set(xml.known.map(({ value }) => value))).toEqual(new Set(json.known.map(({ value }) => value)))
  })

  it('makes sections of resources alone, each fact as what it is', async () => {
    const text = await textOf(
      condition('Gout', { category: [coded('encounter-diagnosis')], onsetDateTime: '2024-03-01T10:00:00Z' }),
      condition('Asthma', { clinicalStatus: coded('resolved') }),
      condition('Sepsis', { verificationStatus: coded('provisional') }),
      condition('Malaria', { verificationStatus: coded('refuted') }),
      condition('Leprosy', { verificationStatus: coded('entered-in-error') }),
      {
        resourceType: 'Observation',
        status: 'final',
        category: [coded('vital-signs')],
        code: { text: 'Blood pressure' },
        component: [{ code: { text: 'Systolic' }, valueQuantity: { value: 120, unit: 'mmHg' } }],
      },
      { resourceType: 'Immunization', status: 'not-done', vaccineCode: { text: 'Influenza' } },
      {
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        item: [{ text: 'Smokes', answer: [{ valueBoolean: false }], item: [{ text: 'Since', answer: [{ valueInteger: 2010 }] }] }],
      },
    )
    expect(text).toBe(
      'DIAGNOSES\nGout (2024-03-01)\n\nDIFFERENTIAL DIAGNOSIS\nSepsis\n\nPROBLEM LIST\nNo Malaria\n\nRESOLVED PROBLEMS\nAsthma (resolved)\n\nIMMUNIZATIONS\nNot given: Influenza\n\nVITAL SIGNS\nBlood pressure\n  Systolic: 120 mmHg\n\nSECTION:\nSmokes: no\nSince: 2010\n',
    )
  })

  it('reads attachments by what they are: of one document the surest form, of an address only what is in the file', async () => {
    const note = 'PROGRESS NOTE\n\nPLAN\nRest\n'
    const letter = (content: unknown[]): unknown => ({
      resourceType: 'DocumentReference',
      status: 'current',
      type: coded('34117-2'),
      content,
    })
    const text = await textOf(
      letter([
        { attachment: { contentType: 'application/pdf', data: base64('%PDF-1.4 not read, as there is better') } },
        { attachment: { contentType: 'text/plain', url: 'Binary/b1' } },
      ]),
      { resourceType: 'Binary', id: 'b1', contentType: 'text/plain', data: base64(note) },
      letter([{ attachment: { contentType: 'text/html', data: base64('<p>Soft <b>abdomen</b></p>') } }]),
      letter([{ attachment: { contentType: 'application/xml', data: base64(plantedCcda(1, 'bare').bytes) } }]),
      letter([{ attachment: { contentType: 'application/pdf', url: 'https://ehr.example/Binary/elsewhere' } }]),
      letter([{ attachment: { contentType: 'text/plain', data: '****' } }]),
    )
    expect(text).toContain(note)
    expect(text).toContain('Soft abdomen')
    expect(text).toContain('Metformin 500 MG Oral Tablet')
    expect(text.match(/History and physical: named in the record, but not in this file or not readable\./g)).toHaveLength(2)
  })

  it('makes a chart of each patient, with those alone who are referred to', async () => {
    const who = (n: number): unknown => ({ resourceType: 'Patient', id: `p${n}`, name: [{ family: `Brandvold${'abc'[n]}` }] })
    const practitioner = (n: number): unknown => ({ resourceType: 'Practitioner', id: `d${n}`, name: [{ family: `Fiskquist${'abc'[n]}` }] })
    const of = (n: number): unknown =>
      condition(`Gout ${n}`, {
        subject: { reference: `Patient/p${n}` },
        recorder: { reference: `http://ehr.example/fhir/Practitioner/d${n}/_history/3` },
      })
    const both = [who(0), who(1), practitioner(0), practitioner(1), practitioner(2), of(0), of(1)]
    const lines = bytes(both.map((each) => JSON.stringify(each)).join('\n'))
    for (const file of [bytes(bundle(...both)), bytes(both), lines]) {
      const charts = (await take(file)) as readonly Chart[]
      expect(charts.map(({ source }) => source.name)).toEqual(['chart · patient 1', 'chart · patient 2'])
      expect(charts.map(({ text }) => text)).toEqual(['PROBLEM LIST\nGout 0\n', 'PROBLEM LIST\nGout 1\n'])
      expect(charts.map(({ known }) => known.map(({ value }) => value).sort())).toEqual([
        ['Brandvolda', 'Fiskquista'],
        ['Brandvoldb', 'Fiskquistb'],
      ])
      expect(charts[0]?.source.sha256).not.toBe(charts[1]?.source.sha256)
    }
  })

  it('tells the same patient contained in each resource as one', async () => {
    const contained = {
      contained: [{ resourceType: 'Patient', id: 'p', identifier: [{ value: 'MR-4471182' }] }],
      subject: { reference: '#p' },
    }
    expect(await textOf(condition('Gout', contained), condition('Asthma', contained))).toBe('PROBLEM LIST\nGout\nAsthma\n')
  })

  it('takes the days of the encounter where they were, and none where there are several', async () => {
    const visit = (start: string, end: string): unknown => ({ resourceType: 'Encounter', status: 'finished', period: { start, end } })
    const one = await takeOne(bytes(bundle(visit('2024-03-01T23:30:00-08:00', '2024-03-04'), condition('Gout'))))
    expect(one.encounter).toEqual({ from: '2024-03-01', to: '2024-03-04' })
    const two = await takeOne(bytes(bundle(visit('2024-03-01', '2024-03-01'), visit('2024-05-01', '2024-05-01'), condition('Gout'))))
    expect(two.encounter).toEqual({ from: null, to: null })
  })

  it('takes a claim without its chart as what was billed', async () => {
    const claim = {
      resourceType: 'Claim',
      status: 'active',
      patient: { reference: 'Patient/p' },
      billablePeriod: { start: '2024-03-01' },
      diagnosis: [
        { sequence: 2, diagnosisCodeableConcept: { coding: [{ code: 'I10' }] } },
        { sequence: 1, diagnosisReference: { reference: '#c' } },
      ],
      contained: [
        condition('x', {
          id: 'c',
          code: {
            coding: [
              { system: 'http://snomed.info/sct', code: '44054006' },
              { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9' },
            ],
          },
        }),
      ],
    }
    const patient = { resourceType: 'Patient', id: 'p', identifier: [{ type: coded('MR'), value: 'MR-4471182' }], birthDate: '1958-03-04' }
    const chart = await takeOne(bytes(bundle(patient, claim)))
    expect(chart.billed.map(({ code }) => code)).toEqual(['E11.9', 'I10'])
    expect(chart.claim).toEqual({
      account: '',
      record: 'MR-4471182',
      born: '1958-03-04',
      span: { from: '2024-03-01', to: '2024-03-01' },
      voided: false,
    })
    const taken = await takeOne(bytes(bundle(patient, { ...claim, status: 'cancelled' })))
    expect([taken.billed, taken.claim?.voided]).toEqual([[], true])
  })

  it('lets nothing of a field that identifies into the text of entries, and knows whom displays name', async () => {
    const { bundle: whole, planted } = plantedBundle(3, 'bare')
    const entries = (whole.entry as { resource: { resourceType: string } }[]).filter(
      ({ resource }) => resource.resourceType !== 'DocumentReference',
    )
    const chart = await takeOne(bytes({ ...whole, entry: entries }))
    expect(foundIn(chart.text, planted)).toEqual([])
    const named = planted.filter((value) => /^[A-Z][a-z]+$/.test(value) && chart.known.some((known) => known.value.includes(value)))
    expect(named.length).toBeGreaterThan(30)
  })

  it('reads a narrative that is no XML as HTML', async () => {
    const text = await textOf({
      resourceType: 'Composition',
      status: 'final',
      type: coded('11506-3'),
      section: [{ title: 'Plan', text: { div: '<div><p>Rest<br>Fluids</div>' } }],
    })
    expect(text).toBe('PROGRESS NOTE\n\nPLAN\nRest\nFluids\n')
  })
})

describe('telling FHIR and CDA', () => {
  const late = { id: 'x', contentType: 'text/plain', data: base64('word '.repeat(60_000)), resourceType: 'Binary' }
  it.each([
    ['a resource that says so late', bytes(late), 'fhir-json'],
    ['the same in UTF-16', Buffer.from(`\ufeff${JSON.stringify(late)}`, 'utf16le'), 'fhir-json'],
    ['lines of resources', bytes('{"resourceType":"Patient"}\n{"resourceType":"Patient"}\n'), 'fhir-json'],
    [
      'XML with a prefix',
      bytes('<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><f:Patient xmlns:f="http://hl7.org/fhir"/>'),
      'fhir-xml',
    ],
    ['CDA behind comments and a DOCTYPE', bytes(`<!-- ${'x'.repeat(90_000)} --><!DOCTYPE ClinicalDocument><c:ClinicalDocument/>`), 'ccda'],
    ['CDA in big-endian UTF-16', Buffer.from('\ufeff<?xml version="1.0"?><ClinicalDocument/>', 'utf16le').swap16(), 'ccda'],
    ['other XML', bytes('<?xml version="1.0"?><note xmlns="urn:x">ClinicalDocument</note>'), 'xml'],
    ['other JSON', bytes('{"resource":"Type"}'), 'text'],
    ['text in angle brackets', bytes('<3 the ClinicalDocument'), 'text'],
  ])('%s', (_, file, kind) => {
    expect(sniff(file)).toBe(kind)
  })

  it('takes time that is linear in what opens a file', () => {
    const began = performance.now()
    for (const opening of ['<!DOCTYPE ', '<!--', '<?', '<a ', '<!DOCTYPE a [']) sniff(bytes(opening + 'a <!-- '.repeat(40_000)))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('hostile FHIR', () => {
  const whole = plantedFhir(4, 'json').bytes
  const deep = (n: number): string => `{"resourceType":"Bundle","entry":${'[{"a":'.repeat(n / 2)}1${'}]'.repeat(n / 2)}}`
  it.each([
    ['cut off', whole.subarray(0, whole.length - 50), 'file-damaged'],
    ['with a line that is none', bytes('{"resourceType":"Patient"}\n{"resourceType":\n'), 'file-damaged'],
    ['deep', bytes(deep(LIMITS.nesting + 2)), 'file-too-nested'],
    ['deep without an end', bytes(`{"resourceType":"Bundle","entry":${'['.repeat(1_000_000)}`), 'file-too-nested'],
    ['deep in XML', bytes(`<Bundle xmlns="http://hl7.org/fhir">${'<entry>'.repeat(1000)}`), 'file-too-nested'],
    ['with a NUL byte', Buffer.concat([bytes('{"resourceType":"Patient","x":"'), Buffer.from([0]), bytes('"}')]), 'file-binary'],
    [
      'in no encoding',
      Buffer.concat([bytes('{"resourceType":"Patient","x":"é'), Buffer.from([0xe9, 0x81]), bytes('"}')]),
      'file-undecodable',
    ],
    ['with nothing clinical', bytes({ resourceType: 'Patient', name: [{ text: 'Odalys Fiskvold' }] }), 'file-empty'],
    [
      'with an attachment alone that is a program',
      bytes(
        bundle({
          resourceType: 'DocumentReference',
          content: [{ attachment: { data: base64(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0])) } }],
        }),
      ),
      'file-unknown-kind',
    ],
  ])('%s is refused', async (_, file, code) => {
    expect(await take(file)).toBe(code)
  })

  it.each([
    [
      'fields of other types',
      bundle(
        { resourceType: 'Condition', code: 5, note: 'x', subject: [null, ['Patient/1']], category: { coding: 'y' }, identifier: [[1]] },
        condition('Gout', { onsetAge: { value: '40' } }),
      ),
    ],
    [
      'names that JavaScript has for itself',
      JSON.parse(
        '{"resourceType":"Bundle","__proto__":{"polluted":1},"constructor":1,"entry":[{"resource":{"resourceType":"constructor"}},{"resource":{"resourceType":"Condition","code":{"text":"Gout"},"__proto__":{"text":"x"}}}]}',
      ),
    ],
    [
      'what refers to itself',
      bundle(
        { resourceType: 'Observation', id: 'o', status: 'final', code: { text: 'Gout' }, hasMember: [{ reference: 'Observation/o' }] },
        { resourceType: 'Composition', section: [{ entry: [{ reference: 'Observation/o' }] }] },
      ),
    ],
    ['numbers as words, a mark before all', bundle(condition('Gout', { verificationStatus: 1 }))],
  ])('%s do no harm', async (_, value) => {
    const chart = await takeOne(bytes(`\ufeff${JSON.stringify(value)}`))
    expect(chart.text).toContain('Gout')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('counts no bracket in a string, whatever is escaped before its quote', () => {
    expect(isDeeper(JSON.stringify(['[[[', '\\', '\\"[[', { a: '{{\\' }]), 2)).toBe(false)
    expect(isDeeper('[[["]"]]]', 2)).toBe(true)
    expect(isDeeper(`"${'\\'.repeat(200_000)}`, 2)).toBe(false)
  })

  it('takes time that is linear in resources, and in patients', async () => {
    const began = performance.now()
    const many = Array.from({ length: 1000 }, (_, i) =>
      condition(`Gout ${i}`, {
        id: `c${i}`,
        identifier: [{ value: `ACC-${100_000 + i}` }],
        subject: { reference: `Patient/${i % 125}` },
        recorder: { reference: 'Practitioner/d' },
      }),
    )
    const charts = await take(bytes(bundle({ resourceType: 'Practitioner', id: 'd', name: [{ family: 'Fiskquist' }] }, ...many)))
    expect(charts).toHaveLength(125)
    expect(performance.now() - began).toBeLessThan(8000)
  })

  it('of many patients who share what refers to much is refused', async () => {
    const star = {
      resourceType: 'Practitioner',
      id: 'd',
      extension: Array.from({ length: 1000 }, (_, i) => ({ valueReference: { reference: `Practitioner/d${i}` } })),
    }
    const shared = Array.from({ length: 1000 }, (_, i) => ({ resourceType: 'Practitioner', id: `d${i}` }))
    const of = Array.from({ length: 250 }, (_, i) =>
      condition('Gout', { subject: { reference: `Patient/${i}` }, recorder: { reference: 'Practitioner/d' } }),
    )
    expect(await take(bytes(bundle(star, ...shared, ...of)))).toBe('file-too-large')
  })

  it('stops where the signal is aborted', async () => {
    await expect(take(whole, 'chart', { ...settings(), signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
  })

  it('reads the same twice', async () => {
    expect(bare(await takeOne(whole))).toEqual(bare(await takeOne(whole)))
  })
})

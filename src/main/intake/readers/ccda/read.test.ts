import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../limits'
import { plantedCcda } from '../../testing/planted-ccda'
import { foundIn } from '../../testing/planting'
import { take, takeOne } from '../../testing/settings'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const doc = (inner: string, code = '11506-3'): string =>
  `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><code code="${code}"/><title>Visit of Odalys Fiskvold</title>${inner}</ClinicalDocument>`
const body = (...sections: string[]): string =>
  `<component><structuredBody>${sections.map((section) => `<component>${section}</component>`).join('')}</structuredBody></component>`
const section = (title: string, text: string, more = ''): string => `<section><title>${title}</title><text>${text}</text>${more}</section>`

describe('reading C-CDA', () => {
  it('writes sections in order under headings that are understood, nested ones below', async () => {
    const chart = await takeOne(
      bytes(
        doc(
          body(
            section('Assessment', 'Gout, <content>left</content> foot'),
            '<section><code code="48765-2"/><title>Allergies, Adverse Reactions, Alerts</title><text>None known</text></section>',
            section('Unusual Matters', 'One', `<component>${section('Plan', 'Two')}</component>`),
            '<section><code code="10160-0"/><text>Colchicine</text></section>',
          ),
        ),
      ),
    )
    expect(chart.text).toBe(
      'PROGRESS NOTE\n\nASSESSMENT\nGout, left foot\n\nALLERGIES\nALLERGIES, ADVERSE REACTIONS, ALERTS\nNone known\n\nSECTION:\nUNUSUAL MATTERS\nOne\n\nPLAN\nTwo\n\nMEDICATIONS\nColchicine\n',
    )
    expect(chart.documents).toEqual([{ title: 'Progress note', start: 0, end: chart.text.length }])
    expect(chart.source.kind).toBe('ccda')
  })

  it('makes lines of the entries where a narrative says nothing, and only there', async () => {
    const bare = await takeOne(plantedCcda(3, 'bare').bytes)
    for (const fact of [
      'Type 2 diabetes mellitus',
      'Metformin 500 MG Oral Tablet, 500 mg, Oral',
      'Penicillin G: Drug allergy',
      'Hemoglobin: 9.1 g/dL, Low',
    ])
      expect(bare.text).toContain(fact)
    expect((await takeOne(plantedCcda(3).bytes)).text).not.toContain('Metformin 500 MG Oral Tablet')
  })

  it.each([
    ['what is denied', '<observation negationInd="true"><code code="ASSERTION"/><value displayName="Asthma"/></observation>', 'No Asthma'],
    ['nothing of what was taken back', '<observation><statusCode code="nullified"/><value displayName="Asthma"/></observation>', ''],
    [
      'a relative by relation alone',
      '<organizer><subject><relatedSubject><code displayName="Mother"/><subject><name>Ysolt Brand</name></subject></relatedSubject></subject><component><observation><code code="64572001"/><value displayName="Breast cancer"/></observation></component></organizer>',
      'Mother: Breast cancer',
    ],
    [
      'a range, a date and a code without a name',
      '<observation><code code="8867-4" codeSystemName="LOINC"/><effectiveTime value="20240301"/><value xsi:type="IVL_PQ"><low value="60" unit="/min"/><high value="80" unit="/min"/></value></observation>',
      'LOINC 8867-4: 60 /min to 80 /min (2024-03-01)',
    ],
  ])('writes of entries %s', async (_, entry, line) => {
    const chart = await takeOne(
      bytes(doc(body(section('Plan', 'Rest'), `<section><title>Results</title><entry>${entry}</entry></section>`))),
    )
    expect(chart.text).toBe(`PROGRESS NOTE\n\nPLAN\nRest\n${line && `\nRESULTS\n${line}\n`}`)
  })

  it('reads a body of another format, its title from the code', async () => {
    const inner = Buffer.from('Seen today.\nASSESSMENT\nGout\n').toString('base64').replace(/.{20}/g, '$&\n')
    const chart = await takeOne(
      bytes(
        doc(`<component><nonXMLBody><text mediaType="text/plain" representation="B64">${inner}</text></nonXMLBody></component>`, '34117-2'),
      ),
    )
    expect(chart.text).toBe('Seen today.\nASSESSMENT\nGout\n')
    expect(chart.documents).toMatchObject([{ title: 'History and physical' }])
  })

  it('takes the days of the encounter where they were, who answered for it, sex and age', async () => {
    const chart = await takeOne(
      bytes(
        doc(
          `<recordTarget><patientRole><patient><administrativeGenderCode code="M"/><birthTime value="19300615"/></patient></patientRole></recordTarget>
<componentOf><encompassingEncounter><id root="1.2.3.4" extension="E-77812"/><effectiveTime><low value="202403012330-0800"/><high value="20240304"/></effectiveTime>
<responsibleParty><assignedEntity><code displayName="Nephrology"/><assignedPerson><name><given>Ilmar</given><family>Haskvold</family></name></assignedPerson></assignedEntity></responsibleParty></encompassingEncounter></componentOf>${body(section('Plan', 'Rest'))}`,
        ),
      ),
    )
    expect(chart.encounter).toEqual({ from: '2024-03-01', to: '2024-03-04' })
    expect(chart.work).toEqual({ provider: 'Ilmar Haskvold', specialty: 'Nephrology', reference: 'E-77812' })
    expect(chart.text).toContain('Sex: Male\nAge: 90 or older\n')
  })

  it('takes the number of a drug in a list of products for no device', async () => {
    const product = (id: string): string =>
      `<entry><supply><product><manufacturedProduct><id root="2.16.840.1.113883.19.9" extension="${id}"/></manufacturedProduct></product></supply></entry>`
    const chart = await takeOne(
      bytes(doc(body(section('Plan', 'Metformin | 500 mg', product('metformin500') + product('(01)00844588003288(21)SN99812'))))),
    )
    expect(chart.known.map(({ value }) => value)).toEqual(['(01)00844588003288(21)SN99812', '00844588003288', 'SN99812'])
  })

  it('takes no care of years for an encounter', async () => {
    const chart = await takeOne(
      bytes(
        doc(
          `<documentationOf><serviceEvent><effectiveTime><low value="1950"/><high value="20240301"/></effectiveTime></serviceEvent></documentationOf>${body(section('Plan', 'Rest'))}`,
        ),
      ),
    )
    expect(chart.encounter).toEqual({ from: null, to: null })
  })

  it('lets nothing of a field that identifies into the text, and knows it', async () => {
    const { bytes: file, planted } = plantedCcda(4, 'bare')
    const chart = await takeOne(file)
    expect(foundIn(chart.text, planted)).toEqual([])
    const unknown = planted.filter((value) => !chart.known.some((known) => known.value.toLowerCase().includes(value.toLowerCase())))
    expect(unknown.filter((value) => !/^[\da-f]{8}-/.test(value))).toEqual([])
  })

  it('reads the same from what another writer made of it', async () => {
    const { bytes: file } = plantedCcda(5)
    const { JSDOM } = createRequire(import.meta.url)('jsdom')
    const { window } = new JSDOM('')
    const parsed = new window.DOMParser().parseFromString(new TextDecoder().decode(file), 'application/xml')
    const rewritten = `\ufeff<?xml version="1.0" encoding="UTF-16"?><!-- ${'rewritten '.repeat(900)}-->\n${new window.XMLSerializer().serializeToString(parsed.documentElement)}`
    const [one, other] = [await takeOne(file), await takeOne(Buffer.from(rewritten, 'utf16le'))]
    expect({ ...other, source: null }).toEqual({ ...one, source: null })
  }, 30_000)
})

describe('hostile C-CDA', () => {
  const { bytes: whole } = plantedCcda(6)
  it.each([
    ['cut off', whole.subarray(0, whole.length - 200), 'file-damaged'],
    ['without a body', bytes(doc('')), 'file-empty'],
    ['with a body of nothing', bytes(doc(body(section('', '')))), 'file-empty'],
    ['with a NUL byte', Buffer.concat([whole.subarray(0, 500), Buffer.from([0]), whole.subarray(500)]), 'file-binary'],
    [
      'with entities of its own',
      bytes(doc(body(section('Plan', '&x;'))).replace('?>', '?><!DOCTYPE ClinicalDocument [<!ENTITY x "y">]>')),
      'file-damaged',
    ],
    ['of sections without end', bytes(doc(body(`${'<section><component>'.repeat(900)}`))), 'file-too-nested'],
    ['with lists without end', bytes(doc(body(section('Plan', '<list><item>'.repeat(900))))), 'file-too-nested'],
    [
      'in itself, again and again',
      Array.from({ length: 8 }).reduce<Uint8Array>(
        (inner) =>
          bytes(
            doc(
              `<component><nonXMLBody><text representation="B64">${Buffer.from(inner).toString('base64')}</text></nonXMLBody></component>`,
            ),
          ),
        bytes('end'),
      ),
      'file-too-nested',
    ],
  ])('%s is refused', async (_, file, code) => {
    expect(await take(file)).toBe(code)
  })

  it('as deep as it may be is read', async () => {
    const deep = LIMITS.nesting - 8
    const chart = await takeOne(bytes(doc(body(section('Plan', `${'<content>'.repeat(deep)}deep${'</content>'.repeat(deep)}`)))))
    expect(chart.text).toContain('deep')
  })

  it('of many sections takes time that is linear in them', async () => {
    const began = performance.now()
    const chart = await takeOne(
      bytes(doc(body(...Array.from({ length: 5000 }, () => section('Plan', 'Rest', '<id root="1.2.3.4" extension="ABC12345"/>'))))),
    )
    expect(chart.text.length).toBeGreaterThan(50_000)
    expect(performance.now() - began).toBeLessThan(8000)
  })
})

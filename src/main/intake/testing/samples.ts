// Whole files of every kind Chartroom reads, made by the programs that make such files: what the fuzz harness breaks, and what a test takes
// that needs one of each. What lies in `files` came from programs that are not at hand everywhere. All of it fictional. For tests only.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { Fhir } from 'fhir/fhir.js'
import jpeg from 'jpeg-js'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { PNG } from 'pngjs'
import UTIF from 'utif2'
import { FILE_KINDS, type FileKind } from '../kinds'
import { sniff } from '../sniff'

type Make = () => Promise<readonly Uint8Array[]>

const FILES = fileURLToPath(new URL('./files/', import.meta.url))
/** Larger ones would be most of what is broken. */
const MOST = 160 * 1024
/** Writers put the time into their files; a sample is the same each time. */
const THEN = new Date('2026-01-05T12:00:00Z')

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

const NOTE = `PROGRESS NOTE
Patient Name: Grace Young    MRN: 00482915    DOB: 07/14/1961
Date of service: 03/05/2024
Provider: Robin Vale, MD

CHIEF COMPLAINT: Cough for 3 weeks.
ASSESSMENT
1. Type 2 diabetes mellitus with diabetic neuropathy, A1c 7.9 %.
2. Essential hypertension, 142/88.
PLAN
- Metformin 1000 mg twice daily; return in 3 months.
`

const HL7 = [
  'MSH|^~\\&|EHR|GENERAL|CHART|SITE|20240305101500||MDM^T02|MSG0001|P|2.5.1',
  'EVN|T02|20240305101500',
  'PID|1||00482915^^^GENERAL^MR||Young^Grace^L||19610714|F|||12 Alder Court^^Fairview^OH^44126||(216)555-0142',
  'NK1|1|Young^Peter|SPO|12 Alder Court^^Fairview^OH^44126|(216)555-0143',
  'PV1|1|O|CLINIC^2^1||||1234567893^Vale^Robin^^^^MD',
  'TXA|1|PN|TX|20240305|||||||DOC0001',
  'OBX|1|TX|NOTE^Progress note||ASSESSMENT: Type 2 diabetes mellitus. A\\T\\P reviewed.\\.br\\PLAN: metformin.||||||F',
  'OBX|2|NM|4548-4^A1c^LN||7.9|%|4.0-5.6|H|||F',
  '',
].join('\r')

const X12 = [
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *240305*1015*^*00501*000000001*0*P*:',
  'GS*HC*SENDER*RECEIVER*20240305*1015*1*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'BHT*0019*00*0001*20240305*1015*CH',
  'NM1*41*2*GENERAL CLINIC*****46*123456789',
  'NM1*IL*1*YOUNG*GRACE****MI*A00482915',
  'N3*12 ALDER COURT',
  'N4*FAIRVIEW*OH*44126',
  'DMG*D8*19610714*F',
  'CLM*A-100*125***11:B:1*Y*A*Y*Y',
  'HI*ABK:E1140*ABF:I10',
  'LX*1',
  'SV1*HC:99213*125*UN*1***1:2',
  'DTP*472*D8*20240305',
  'SE*13*0001',
  'GE*1*1',
  'IEA*1*000000001',
].join('~\n')

const RTF = `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\info{\\author Robin Vale}}
\\pard\\b PROGRESS NOTE\\b0\\par Patient Name: Grace Young\\tab MRN: 00482915\\par
Caf\\'e9 visit \\u8211\\'96 stable.\\par
\\trowd\\cellx3000\\cellx6000\\intbl A1c\\cell 7.9\\cell\\row
{\\*\\revtbl{Unknown;}}{\\pict\\pngblip\\picw1\\pich1 89504e470d0a1a0a}\\par ASSESSMENT: Essential hypertension.\\par}`

const HTML = `<!DOCTYPE html><html><head><title>Note</title><style>p{color:red}</style><script>var a=1</script></head><body>
<h1>Progress note</h1><p>Patient Name: Grace Young &nbsp; MRN: 00482915</p><!-- made by hand -->
<table><tr><th>Test</th><th>Value</th></tr><tr><td>A1c</td><td>7.9&#37;</td></tr></table>
<ul><li>Type 2 diabetes mellitus</li><li>Essential hypertension</li></ul><img src="data:image/gif;base64,R0lGODdh" alt="photo"></body></html>`

const CCDA = `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
<id root="2.16.840.1.113883.19.5" extension="DOC0001"/><title>Progress note</title><effectiveTime value="20240305101500-0500"/>
<recordTarget><patientRole><id root="2.16.840.1.113883.19.5" extension="00482915"/><addr><streetAddressLine>12 Alder Court</streetAddressLine><city>Fairview</city><state>OH</state><postalCode>44126</postalCode></addr>
<telecom value="tel:+1-216-555-0142"/><patient><name><given>Grace</given><family>Young</family></name><birthTime value="19610714"/></patient></patientRole></recordTarget>
<author><time value="20240305"/><assignedAuthor><id extension="1234567893"/><assignedPerson><name><given>Robin</given><family>Vale</family></name></assignedPerson></assignedAuthor></author>
<component><structuredBody><component><section><code code="51848-0" codeSystem="2.16.840.1.113883.6.1"/><title>Assessment</title>
<text><paragraph ID="p1">Type 2 diabetes mellitus with neuropathy.</paragraph><list><item>Essential hypertension</item></list>
<table><thead><tr><th>Test</th><th>Value</th></tr></thead><tbody><tr><td>A1c</td><td>7.9</td></tr></tbody></table></text>
<entry><observation classCode="OBS" moodCode="EVN"><code code="29308-4"/><value xsi:type="CD" code="E11.40" codeSystem="2.16.840.1.113883.6.90"/></observation></entry></section></component></structuredBody></component></ClinicalDocument>`

const BUNDLE = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      resource: {
        resourceType: 'Patient',
        id: 'p1',
        identifier: [{ system: 'urn:mrn', value: '00482915' }],
        name: [{ family: 'Young', given: ['Grace'] }],
        birthDate: '1961-07-14',
        telecom: [{ system: 'phone', value: '(216) 555-0142' }],
        address: [{ line: ['12 Alder Court'], city: 'Fairview', state: 'OH', postalCode: '44126' }],
      },
    },
    {
      resource: {
        resourceType: 'Encounter',
        id: 'e1',
        status: 'finished',
        class: { code: 'AMB' },
        subject: { reference: 'Patient/p1' },
        period: { start: '2024-03-05', end: '2024-03-05' },
      },
    },
    {
      resource: {
        resourceType: 'Condition',
        id: 'c1',
        subject: { reference: 'Patient/p1' },
        code: {
          coding: [
            { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.40', display: 'Type 2 diabetes mellitus with diabetic neuropathy' },
          ],
        },
      },
    },
    {
      resource: {
        resourceType: 'DocumentReference',
        id: 'd1',
        status: 'current',
        subject: { reference: 'Patient/p1' },
        content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(NOTE).toString('base64') } }],
      },
    },
  ],
}

/** A picture with some dark lines on white, like a page. */
function page(width: number, height: number): { width: number; height: number; data: Buffer } {
  const data = Buffer.alloc(width * height * 4, 255)
  for (let y = 4; y < height - 4; y += 8)
    for (let x = 6; x < width - 6; x++) if ((x * 7 + y * 3) % 5 > 1) data.fill(20, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { width, height, data }
}

function png(own: { readonly colorType?: 0 | 2 | 4 | 6; readonly width?: number } = {}): Uint8Array {
  const { width, height, data } = page(own.width ?? 90, 60)
  const picture = new PNG({ width, height })
  picture.data = data
  return PNG.sync.write(picture, { colorType: own.colorType ?? 6 })
}

const jpg = (quality: number): Uint8Array => Uint8Array.from(jpeg.encode(page(90, 60), quality).data)

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle('Progress note')
  document.setAuthor('Robin Vale')
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const lines of [NOTE.split('\n'), ['MEDICATIONS', 'Metformin 1000 mg', 'Lisinopril 10 mg']]) {
    const sheet = document.addPage([612, 792])
    for (const [i, line] of lines.entries()) sheet.drawText(line, { x: 72, y: 720 - 14 * i, size: 11, font })
  }
  const scan = document.addPage([612, 792])
  scan.drawImage(await document.embedJpg(jpg(60)), { x: 0, y: 0, width: 612, height: 792 })
  return document.save({ useObjectStreams: false })
}

async function docx(): Promise<Uint8Array> {
  const cell = (words: string): TableCell => new TableCell({ children: [new Paragraph(words)] })
  const document = new Document({
    creator: 'Robin Vale',
    sections: [
      {
        children: [
          new Paragraph({ text: 'Progress note', heading: HeadingLevel.HEADING_1 }),
          ...NOTE.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
          new Table({ rows: [new TableRow({ children: [cell('A1c'), cell('7.9')] })] }),
        ],
      },
    ],
  })
  const parts = unzipSync(await Packer.toBuffer(document))
  const core = Buffer.from(parts['docProps/core.xml'] as Uint8Array)
    .toString('utf8')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, THEN.toISOString())
  return zipSync({ ...parts, 'docProps/core.xml': strToU8(core) }, { mtime: THEN })
}

const utf16 = (words: string): Uint8Array => Buffer.from(`\ufeff${words}`, 'utf16le')

async function zip(): Promise<readonly Uint8Array[]> {
  const list = text('File,Reference,Billed codes\nnote.txt,A-1,E11.40;I10\n')
  const inner = zipSync({ 'deep.rtf': text(RTF) }, { mtime: THEN })
  const some = zipSync({ 'note.txt': text(NOTE), 'ward/message.hl7': text(HL7), 'list.csv': list, 'inner.zip': inner }, { mtime: THEN })
  return [some, zipSync({ 'note.txt': [text(NOTE), { level: 0 }], 'page.png': png() }, { mtime: THEN })]
}

/** Files that lie in `files`, of the kind that their content says. */
function lying(kind: FileKind): readonly Uint8Array[] {
  if (!existsSync(FILES)) return []
  return readdirSync(FILES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file): Uint8Array => readFileSync(file))
    .filter((bytes) => bytes.length <= MOST && sniff(bytes) === kind)
}

const MADE: Readonly<Record<FileKind, Make>> = {
  text: async () => [
    text(NOTE),
    utf16(NOTE),
    Buffer.from(`${NOTE}Caf\xe9\n`, 'latin1'),
    text('File,Reference,Due,Billed codes\nnote.txt,A-1,2026-04-01,E11.40;I10\n"b ""2"".txt",A-2,,\n'),
  ],
  pdf: async () => [await pdf()],
  png: async () => [png(), png({ colorType: 0 }), png({ colorType: 2, width: 33 })],
  jpeg: async () => [jpg(80), jpg(30)],
  tiff: async () => [new Uint8Array(UTIF.encodeImage(page(90, 60).data, 90, 60))],
  docx: async () => [await docx()],
  rtf: async () => [text(RTF)],
  html: async () => [text(HTML)],
  hl7v2: async () => [text(HL7), text(`FHS|^~\\&|EHR\rBHS|^~\\&|EHR\r${HL7}${HL7}BTS|2\rFTS|1\r`)],
  ccda: async () => [text(CCDA)],
  'fhir-json': async () => [text(JSON.stringify(BUNDLE)), text(JSON.stringify(BUNDLE, null, 2))],
  'fhir-xml': async () => [text(new Fhir().objToXml(BUNDLE))],
  x12: async () => [text(`${X12}~`)],
  xlsx: async () => [],
  zip,
}

/** Copies, and no buffers: `slice` of a buffer is a window on it, and who writes into that writes into the sample. */
export const SAMPLES = Object.fromEntries<Make>(
  FILE_KINDS.map((kind) => [kind, async () => [...(await MADE[kind]()), ...lying(kind)].map((bytes) => Uint8Array.from(bytes))]),
) as Record<FileKind, Make>

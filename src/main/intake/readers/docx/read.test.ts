import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { PICTURE } from '../../chart'
import { take, takeOne } from '../../testing/settings'

const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) })
const row = (...cells: string[]) => new TableRow({ children: cells.map((one) => cell(one)) })
const table = (...rows: TableRow[]) => new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const picture = (side: number, name: string) =>
  new ImageRun({ type: 'png', data: PNG, transformation: { width: side, height: side }, altText: { name, description: name, title: name } })

const pack = async (document: Document): Promise<Uint8Array> => new Uint8Array(await Packer.toBuffer(document))

describe('reading Word documents', () => {
  it('reads header, tables, lists, breaks, notes and footer as they are shown', async () => {
    const bytes = await pack(
      new Document({
        numbering: {
          config: [
            {
              reference: 'plan',
              levels: [
                { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
                { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.START },
              ],
            },
          ],
        },
        footnotes: { 1: { children: [new Paragraph('Per cardiology, 3/2/2024.')] } },
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph('Patient: Grace Young   MRN: 4471902')] }) },
            footers: { default: new Footer({ children: [new Paragraph('Fallow Ridge Medical Center')] }) },
            children: [
              new Paragraph({ text: 'PROGRESS NOTE', heading: 'Heading1' }),
              table(row('Patient Name', 'MRN', 'DOB'), row('Young, Grace', '4471902', '04/03/1950')),
              table(new TableRow({ children: [cell('ASSESSMENT'), cell('Heart failure, acute on chronic.', 'CKD stage 3.')] })),
              new Paragraph({ children: [new TextRun('BP'), new TextRun({ children: [new Tab(), '150/90'] })] }),
              new Paragraph(''),
              new Paragraph({ text: 'Furosemide 40 mg', numbering: { reference: 'plan', level: 0 } }),
              new Paragraph({ text: 'daily weights', numbering: { reference: 'plan', level: 1 } }),
              new Paragraph({ text: 'Recheck BMP', numbering: { reference: 'plan', level: 0 } }),
              new Paragraph({ text: 'Diet', bullet: { level: 0 } }),
              new Paragraph({ children: [new TextRun('EF 30 %'), new FootnoteReferenceRun(1), new TextRun('.')] }),
              new Paragraph({ children: [new PageBreak(), new TextRun('Second page')] }),
            ],
          },
        ],
      }),
    )
    const chart = await takeOne(bytes)
    expect(chart.text).toBe(
      [
        'Patient: Grace Young   MRN: 4471902',
        'PROGRESS NOTE',
        'Patient Name\tMRN\tDOB',
        'Young, Grace\t4471902\t04/03/1950',
        'ASSESSMENT',
        'Heart failure, acute on chronic.',
        'CKD stage 3.',
        'BP\t150/90',
        '',
        '1. Furosemide 40 mg',
        '  a) daily weights',
        '2. Recheck BMP',
        '● Diet',
        'EF 30 %[1].',
        '\fSecond page',
        'Fallow Ridge Medical Center',
        '[1] Per cardiology, 3/2/2024.',
        '',
      ].join('\n'),
    )
    expect(chart.source).toMatchObject({ kind: 'docx', encoding: 'binary' })
    expect(chart.facts.map(({ label, value }) => [label, value])).toEqual([
      ['Patient', 'Grace Young'],
      ['MRN', '4471902'],
      ['Patient name', 'Young, Grace'],
      ['MRN', '4471902'],
      ['Date of birth', '04/03/1950'],
      ['Facility', 'Fallow Ridge Medical Center'],
    ])
  })

  it('accepts tracked changes, leaves hidden text and comments out, says so, and names who made them', async () => {
    const by = (author: string) => ({ id: 1, author, date: '2024-03-05T10:00:00Z' })
    const bytes = await pack(
      new Document({
        creator: 'Violet Ashdown; jsmith',
        lastModifiedBy: 'Admin',
        title: 'Patient: Grace Young MRN: 4471902',
        description: 'zeugma description',
        customProperties: [{ name: 'PatientDOB', value: '04/03/1950' }],
        comments: { children: [{ id: 0, author: 'Tobias Wieczorek', date: new Date(0), children: [new Paragraph('quibble comment')] }] },
        sections: [
          {
            children: [
              new Paragraph({
                children: [
                  new CommentRangeStart(0),
                  new TextRun('Type '),
                  new DeletedTextRun({ text: 'one', ...by('Jocelyn Wren') }),
                  new InsertedTextRun({ text: 'two', ...by('Amina Al-Rashid') }),
                  new TextRun(' diabetes'),
                  new CommentRangeEnd(0),
                  new TextRun({ children: [new CommentReference(0)] }),
                  new TextRun({ text: ' MRN 999 sotto voce', vanish: true }),
                  new TextRun('.'),
                ],
              }),
              new Paragraph({
                children: [new ExternalHyperlink({ link: 'https://portal.example/jabberwock', children: [new TextRun('portal')] })],
              }),
              new Paragraph({ children: [new TextRun('Wound '), picture(200, 'bandersnatch'), picture(20, 'bandersnatch')] }),
            ],
          },
        ],
      }),
    )
    const chart = await takeOne(bytes)
    expect(chart.text).toBe(
      `Type two diabetes.\nportal\nWound ${PICTURE}\n[Not shown: 1 comment, 1 tracked deletion, 1 passage of hidden text]\n`,
    )
    expect(chart.known.map(({ label, value }) => `${label}: ${value}`).sort()).toEqual([
      'Author: Amina Al-Rashid',
      'Author: Jocelyn Wren',
      'Author: Tobias Wieczorek',
      'Author: Violet Ashdown',
      'Date of birth: 04/03/1950',
      'MRN: 4471902',
      'Patient: Grace Young',
    ])
  })

  it('refuses a file that is cut off', async () => {
    const bytes = await pack(new Document({ sections: [{ children: [new Paragraph('Grace Young')] }] }))
    for (const part of [0.3, 0.6, 0.9, 0.999]) expect(typeof (await take(bytes.subarray(0, bytes.length * part)))).toBe('string')
  })
})

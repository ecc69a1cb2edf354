import { AFRelationship, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../limits'
import { LETTER, lines, pen, typed } from '../../testing/pdf'
import { takeOne } from '../../testing/settings'
import { readAuthor, readLink, readTitle } from './known'

const brief = (known: readonly { category: string; value: string; role: string }[]): string[] =>
  known.map(({ category, value, role }) => `${category} ${role} ${value}`)

describe('what a file says of itself', () => {
  it('becomes known values, and none of it stands in the text', async () => {
    const own = await pen()
    lines(own.document.addPage(LETTER), own, 72, 72, ['A note without names.'])
    own.document.setTitle('Quill, Rosalind - Discharge summary')
    own.document.setAuthor('Tobias Fennimore, MD')
    own.document.setSubject('MRN: 00417733')
    own.document.setKeywords(['heart failure', 'DOB: 04/17/1951'])
    own.document.setProducer('A program')
    const { context, catalog } = own.document
    const outline = context.register(context.obj({ Title: PDFString.of('Visit of Patient: Edwina Marlow, MRN: 5551234'), Parent: null }))
    catalog.set(context.obj('Outlines') as never, context.register(context.obj({ First: outline, Last: outline, Count: 1 })))
    const { text, known } = await takeOne(await own.document.save())
    expect(text).toBe('A note without names.')
    expect(brief(known)).toEqual(
      expect.arrayContaining([
        'NAME patient Quill, Rosalind',
        'NAME provider Tobias Fennimore',
        'MRN patient 00417733',
        'DATE patient 04/17/1951',
        'MRN patient 5551234',
      ]),
    )
    expect(brief(known).join()).not.toContain('program')
  })

  it.each([
    ['Quill, Rosalind 00417733', ['NAME patient Quill, Rosalind', 'OTHER_ID patient 00417733']],
    ['Rosalind_Quill - Discharge summary', ['NAME patient Rosalind Quill']],
    ['Discharge summary', []],
    ['Microsoft Word - Document1', []],
    ['Heart failure clinic', []],
    ['After Visit Summary', []],
    ['Scanned Document 3', []],
    ['Quill, Rosalind Document', ['NAME patient Quill, Rosalind']],
  ])('a title "%s" gives %j', (title, expected) => {
    expect(brief(readTitle(title))).toEqual(expected)
  })

  it('an author counts where it is a person', () => {
    expect(
      brief(
        ['Tobias Fennimore', 'Dr. Marlow', 'admin', 'Front Desk', 'Epic Systems', 'Windows User', 'Epic', '', 'user01'].flatMap(readAuthor),
      ),
    ).toEqual(['NAME provider Tobias Fennimore', 'NAME provider Marlow'])
  })

  it('an address behind a link counts', () => {
    expect(
      brief(
        ['mailto:r.quill@quill-family.example?subject=x', 'tel:+15035550141', 'https://portal.example/p/00417733', 'javascript:1'].flatMap(
          readLink,
        ),
      ),
    ).toEqual(['EMAIL other r.quill@quill-family.example', 'PHONE other +15035550141', 'URL other https://portal.example/p/00417733'])
  })
})

describe('files inside', () => {
  it('are read as further documents, with pages of their own; others are counted', async () => {
    const own = await pen()
    lines(own.document.addPage(LETTER), own, 72, 72, ['The outer note.'])
    const attach = (name: string, bytes: Uint8Array) =>
      own.document.attach(bytes, name, { mimeType: 'application/octet-stream', afRelationship: AFRelationship.Supplement })
    await attach('inner.pdf', await typed(['DISCHARGE SUMMARY', 'Patient: Rosalind Quill']))
    await attach('note.txt', Buffer.from('PROGRESS NOTE\nShe sleeps well.'))
    await attach('tool.exe', Buffer.from('\x7fELF\x02\x01', 'latin1'))
    const { text, documents, pages, files } = await takeOne(await own.document.save())
    expect(documents.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'The outer note.',
      'DISCHARGE SUMMARY\nPatient: Rosalind Quill',
      'PROGRESS NOTE\nShe sleeps well.',
      'One attached file could not be read.',
    ])
    expect(pages.map(({ file, index }) => [file, index])).toEqual([
      [0, 0],
      [1, 0],
    ])
    expect(files.map(({ kind }) => kind)).toEqual(['pdf', 'pdf'])
  })

  it('that hold files that hold files are read to a depth', async () => {
    let inner = await typed(['The innermost note'])
    for (let depth = 0; depth < 7; depth++) {
      const own = await pen()
      lines(own.document.addPage(LETTER), own, 72, 72, [`Level ${depth}`])
      await own.document.attach(inner, 'inner.pdf')
      inner = await own.document.save()
    }
    const { text, documents } = await takeOne(inner)
    expect(documents).toHaveLength(LIMITS.depth + 2)
    expect(text).not.toContain('innermost')
  })
})

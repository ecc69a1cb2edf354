import { describe, expect, it } from 'vitest'
import { findDocuments } from './documents'

const titles = (text: string) => findDocuments(text).map((d) => [d.title, text.slice(d.start, d.end)])

describe('documents of a chart', () => {
  it('keeps a text without form feeds as one', () => {
    expect(titles('DISCHARGE SUMMARY\nName: x')).toEqual([['Discharge summary', 'DISCHARGE SUMMARY\nName: x']])
    expect(titles('anything')).toEqual([['Document', 'anything']])
  })

  it('begins another where a page has a title of its own, and not where it goes on', () => {
    expect(titles('OPERATIVE REPORT\nPage 1 of 2\f\nsecond page\fPATHOLOGY REPORT\nend')).toEqual([
      ['Operative report', 'OPERATIVE REPORT\nPage 1 of 2\f\nsecond page\f'],
      ['Pathology report', 'PATHOLOGY REPORT\nend'],
    ])
    expect(findDocuments('PROGRESS NOTE  Page 1\f PROGRESS NOTE  Page 2\nmore')).toHaveLength(1)
    expect(findDocuments('PROGRESS NOTE  Page 1\f PROGRESS NOTE  Page 1\nmore')).toHaveLength(2)
  })

  it('never takes a title from the text, which may hold a name', () => {
    expect(findDocuments('Discharge Summary of Grace Young').map((d) => d.title)).toEqual(['Discharge summary'])
  })
})

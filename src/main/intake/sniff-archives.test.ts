import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { sniff } from './sniff'
import { SAMPLES } from './testing/samples'

const part = new TextEncoder().encode('part')
const archive = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, part])))

it.each([
  ['zip', ['note.txt', 'word/document.xml']],
  ['docx', ['[Content_Types].xml', 'word/document.xml']],
  ['xlsx', ['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin']],
  ['office', ['[Content_Types].xml', 'xl/workbook.bin', 'xl/worksheets/sheet1.bin']],
  ['office', ['[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml']],
  ['office', ['mimetype', 'content.xml', 'META-INF/manifest.xml']],
  ['office', ['mimetype', 'META-INF/container.xml', 'chapter.xhtml']],
  ['office', ['Index/Document.iwa', 'Data/photo.jpg', 'preview.jpg']],
  ['program', ['META-INF/MANIFEST.MF', 'Main.class', 'other.class']],
])('tells %s by the names in it: %j', (kind, names) => {
  expect(sniff(archive(...names))).toBe(kind)
})

it('takes a document that is cut off for a document, so that its parts do not come in as charts', async () => {
  for (const kind of ['docx', 'xlsx'] as const)
    for (const bytes of await SAMPLES[kind]()) expect(sniff(bytes.slice(0, bytes.length - 60))).toMatch(/^(?:docx|xlsx|office)$/)
})

// Word files put together by hand, for what no library writes. For tests only.
import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const NAMESPACES = [
  W,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts of `word/` by their names, without `.xml`; each is related to the document by its own name, as `r-name`. */
export function wordFile(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  others: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const relations = Object.keys(parts).map(
    (name) => `<Relationship Id="r-${name}" Type="${TYPES}/${name.replace(/\d+$/, '')}" Target="${name}.xml"/>`,
  )
  // What stands outside of word/ is a document inside this one.
  const chunks = Object.keys(others)
    .filter((name) => !/^word\//i.test(name))
    .map((name) => `<Relationship Id="r-${name}" Type="${TYPES}/aFChunk" Target="/${name}"/>`)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(documentXml(body)),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${RELATIONS}">${[...relations, ...chunks].join('')}</Relationships>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml.replace(/^<([\w:]+)/, `<$1 ${NAMESPACES}`))]),
    ),
    ...others,
  })
}

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`

/** A paragraph of runs that are written out. */
export const p = (runs: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
/** A run with a text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

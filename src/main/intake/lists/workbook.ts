// An Excel workbook (XLSX) as rows of words: the sheets in their order, cells as they are shown, a formula as it was last computed. Macros,
// links to other files, comments and pictures are not looked at. Runs in the reading process.
import { err, ok, type Result } from '../../../shared/result'
import { ArchiveDamage, type ArchiveEntry, directoryOf } from '../archive/directory'
import { Unpacker } from '../archive/unpack'
import { formatOf, type NumberFormat, unescaped } from './cell-values'
import { type Cells, rowsOfSheet, SheetTooLarge } from './sheet'
import type { Line } from './worklist-table'
import { readXml, XmlDamage } from './xml-events'

/** Of one part unpacked. A sheet of 50,000 rows and twenty columns takes less than half. */
const PART_BYTES = 128 * 1024 * 1024
const MOST_PARTS = 10_000
/** Of all strings that cells share, in UTF-16 units. */
const SHARED_UNITS = 32 * 1024 * 1024
const MOST_SHEETS = 50

export type WorkbookRefusal = 'damaged' | 'too-large'

/**
 * The first sheet that `wanted` takes something of.
 * @param wanted given each sheet's rows, without the empty ones, in the order of the sheets
 * @returns null where it takes nothing of any
 */
export async function fromSheets<T>(
  bytes: Uint8Array,
  wanted: (rows: readonly Line[]) => T | null,
): Promise<Result<T | null, WorkbookRefusal>> {
  try {
    const parts = await partsOf(bytes)
    const book = bookIn(await parts.need('xl/workbook.xml'))
    const targets = targetsIn(await parts.need('xl/_rels/workbook.xml.rels'))
    const cells: Cells = {
      shared: sharedIn(await parts.get('xl/sharedStrings.xml')),
      formats: formatsIn(await parts.get('xl/styles.xml')),
      from1904: book.from1904,
    }
    for (const id of book.sheets) {
      const target = targets.get(id)
      const sheet = target === undefined ? null : await parts.get(target)
      const found = sheet && wanted(rowsOfSheet(sheet, cells))
      if (found !== null) return ok(found)
    }
    return ok(null)
  } catch (error) {
    if (error instanceof SheetTooLarge) return err('too-large')
    if (error instanceof XmlDamage || error instanceof ArchiveDamage) return err('damaged')
    throw error
  }
}

interface Parts {
  /** Null where there is no such part. @throws ArchiveDamage, SheetTooLarge */
  get(name: string): Promise<Uint8Array | null>
  need(name: string): Promise<Uint8Array>
}

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const directory = await directoryOf(bytes)
  const entries = new Map<string, ArchiveEntry>()
  for (let entry = await directory.next(); entry; entry = await directory.next()) {
    if (entries.size >= MOST_PARTS) throw new SheetTooLarge()
    entries.set(entry.path.join('/').toLowerCase(), entry)
  }
  const unpacker = new Unpacker(bytes)
  const get = async (name: string): Promise<Uint8Array | null> => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) return null
    const part = await unpacker.unpack(entry, PART_BYTES, () => {})
    if (part.ok) return part.value
    throw part.error === 'file-too-large' ? new SheetTooLarge() : new ArchiveDamage()
  }
  return {
    get,
    async need(name) {
      const part = await get(name)
      if (!part) throw new ArchiveDamage()
      return part
    },
  }
}

/** Ids of the sheets' relations in their order, and how days are counted. */
function bookIn(part: Uint8Array): { readonly sheets: readonly string[]; readonly from1904: boolean } {
  const sheets: string[] = []
  let from1904 = false
  readXml(part, {
    open(name, attributes) {
      const id = name === 'sheet' ? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] : undefined
      if (id !== undefined && sheets.length < MOST_SHEETS) sheets.push(id)
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
    },
    close() {},
    text() {},
  })
  return { sheets, from1904 }
}

/** Parts by the id of their relation; what lies outside the workbook is not among them. */
function targetsIn(part: Uint8Array): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  readXml(part, {
    open(name, { Id, Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`)
    },
    close() {},
    text() {},
  })
  return targets
}

function sharedIn(part: Uint8Array | null): readonly string[] {
  const strings: string[] = []
  let words: string | null = null
  let units = 0
  /** Inside of a run's text, or of how it is pronounced, which is not shown. */
  let inText = false
  let spoken = false
  if (part)
    readXml(part, {
      open(name) {
        if (name === 'si') words = ''
        else if (name === 't') inText = true
        else if (name === 'rPh') spoken = true
      },
      close(name) {
        if (name === 'si') strings.push(unescaped(words ?? ''))
        else if (name === 't') inText = false
        else if (name === 'rPh') spoken = false
      },
      text(piece) {
        if (!inText || spoken || words === null) return
        units += piece.length
        if (units > SHARED_UNITS) throw new SheetTooLarge()
        words += piece
      },
    })
  return strings
}

/** By the number of a cell's style. */
function formatsIn(part: Uint8Array | null): readonly NumberFormat[] {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let ofCells = false
  if (part)
    readXml(part, {
      open(name, attributes) {
        const id = Number(attributes.numFmtId)
        if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '')
        else if (name === 'cellXfs') ofCells = true
        else if (name === 'xf' && ofCells) formats.push(formatOf(id, codes.get(id)))
      },
      close(name) {
        if (name === 'cellXfs') ofCells = false
      },
      text() {},
    })
  return formats
}

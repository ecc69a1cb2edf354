// The operating system's own file dialogs, so that a window never names a path by itself.
import { type BrowserWindow, dialog } from 'electron'

export interface Dialogs {
  /** Empty: the person closed the dialog. */
  pickCharts(): Promise<readonly string[]>
  /** Empty: the person closed the dialog. */
  pickFolder(title: string): Promise<readonly string[]>
  /** Empty: the person closed the dialog. */
  pickRelease(): Promise<readonly string[]>
  /** encrypted: for a packet that leaves as an age file. */
  savePacket(suggestedName: string, encrypted: boolean): Promise<string | null>
  openPacket(): Promise<string | null>
  /** One file of these kinds, or of any; null: the person closed the dialog. */
  openOne(title: string, kind: string, extensions: readonly string[]): Promise<string | null>
  /** For anything else that is written to a file of one kind, e.g. `csv`. */
  saveAs(title: string, suggestedName: string, extension: string): Promise<string | null>
}

/** What a dialog shows of a folder. Files are taken by what they hold: those of other names come in by "All files". */
const KINDS = [
  { name: 'PDF', extensions: ['pdf'] },
  { name: 'Word, RTF, HTML, text', extensions: ['docx', 'docm', 'rtf', 'html', 'htm', 'txt', 'text', 'asc'] },
  { name: 'HL7, C-CDA, FHIR, X12', extensions: ['hl7', 'xml', 'cda', 'ccda', 'json', 'ndjson', 'x12', 'edi', '837'] },
  { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff'] },
  { name: 'Archives and lists', extensions: ['zip', 'csv', 'tsv', 'xlsx'] },
]

/** @param start the folder the first dialog shows */
export function createDialogs(window: () => BrowserWindow | null, start: string): Dialogs {
  const owner = (): BrowserWindow => {
    const own = window()
    if (!own) throw new Error('a dialog needs its window')
    return own
  }
  return {
    async pickCharts() {
      const filters = [
        { name: 'Charts', extensions: KINDS.flatMap(({ extensions }) => extensions) },
        ...KINDS,
        { name: 'All files', extensions: ['*'] },
      ]
      const { filePaths } = await dialog.showOpenDialog(owner(), {
        title: 'Open charts',
        defaultPath: start,
        filters,
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      })
      return filePaths
    },
    async pickFolder(title) {
      const { filePaths } = await dialog.showOpenDialog(owner(), { title, properties: ['openDirectory', 'dontAddToRecent'] })
      return filePaths
    },
    async pickRelease() {
      const { filePaths } = await dialog.showOpenDialog(owner(), {
        title: 'Import release',
        filters: [
          { name: 'Release files', extensions: ['zip', 'gz', 'txt', 'xml', 'csv', 'xlsx', 'tsv'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      })
      return filePaths
    },
    async savePacket(suggestedName, encrypted) {
      const { filePath, canceled } = await dialog.showSaveDialog(owner(), {
        title: encrypted ? 'Export packet with PHI, encrypted' : 'Export packet',
        defaultPath: suggestedName,
        filters: [encrypted ? { name: 'Encrypted packet', extensions: ['age'] } : { name: 'Audit packet', extensions: ['zip'] }],
        properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
      })
      // Named as the person named it: an ending added here could replace a file that nobody was asked about.
      return canceled || !filePath ? null : filePath
    },
    async saveAs(title, suggestedName, extension) {
      const { filePath, canceled } = await dialog.showSaveDialog(owner(), {
        title,
        defaultPath: suggestedName,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
      })
      return canceled || !filePath ? null : filePath
    },
    async openOne(title, kind, extensions) {
      const { filePaths } = await dialog.showOpenDialog(owner(), {
        title,
        filters: [
          { name: kind, extensions: [...extensions] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile', 'dontAddToRecent'],
      })
      return filePaths[0] ?? null
    },
    async openPacket() {
      const { filePaths } = await dialog.showOpenDialog(owner(), {
        title: 'Verify a packet',
        filters: [{ name: 'Audit packet', extensions: ['zip', 'age'] }],
        properties: ['openFile', 'dontAddToRecent'],
      })
      return filePaths[0] ?? null
    },
  }
}

// Words about pages as they look, and about redacted pages that leave.
import type { PageFormat, PagesProgress, PagesReport, PageView } from '../shared/page-view'
import { count } from './words'

export const percent = (share: number): string => `${Math.round(share * 100)} %`

const READ: Readonly<Record<PageView['source'], string>> = { text: 'typed', scan: 'scanned', both: 'typed and scanned' }

/** `scanned, 93 % sure` */
export const readAs = ({ source, confidence }: PageView): string =>
  confidence === null ? READ[source] : `${READ[source]}, ${percent(confidence)} sure`

export const G = {
  show: 'Page',
  hide: 'Hide',
  hideHelp: 'Hide the page',
  pane: 'Page of the original',
  loading: 'Drawing the page…',
  listLoading: 'Looking for pages…',
  place: (number: number, of: number) => `Page ${number} of ${of}`,
  next: 'Next page',
  previous: 'Previous page',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fit: 'As wide as its pane',
  image: (page: PageView, of: number) => `Page ${page.number} of ${of}, ${readAs(page)}`,
  unsureHelp: 'Dotted words were read with less than 60 % sureness.',
  unsure: (n: number) => `${count(n, 'word')} unsure`,
  quote: (code: string, words: string) => `Quote of ${code}: ${words}`,
  quoted: (words: string) => `Quote: ${words}`,
  marked: (words: string) => `Marked: ${words}`,
  markHelp: 'Click a word to mark it; Shift-click marks up to there.',
  export: 'Export pages',
  exportTitle: 'Export redacted pages',
  exportHelp:
    'Each page is made anew: a white sheet with the words you cleared at their places, and black bars where identifiers stood. Logos, photographs, signatures, handwriting and stamps are left out. The file is read again before it is saved.',
  formats: { pdf: 'One PDF of pictures', zip: 'A PNG picture for each page, in a ZIP file' } satisfies Record<PageFormat, string>,
  which: 'Which file',
  doExport: 'Export…',
  stop: 'Stop',
  escape: 'Esc',
  stages: { redacting: 'Making the pages anew', reading: 'Reading them again' } satisfies Record<PagesProgress['stage'], string>,
  progress: ({ done, total }: PagesProgress) => `${Math.min(done, total)} of ${count(total, 'page')}`,
  exported: ({ pages }: PagesReport) => `${count(pages, 'redacted page')} exported`,
  exportedDetail: ({ file, sha256 }: PagesReport) => `${file}, SHA-256 ${sha256.slice(0, 12)}…`,
  notMade: 'Nothing was exported.',
}

// Words of intake: batches of files, how far they are, what was not taken and why.
import type { BatchState, BatchView } from '../shared/intake-views'
import { count } from './words'

const STATES: Readonly<Record<BatchState, string>> = { running: 'Running', paused: 'Paused', cancelled: 'Cancelled', done: 'Done' }

/** Nobody plans by the second: "about 3 min", "about 2 h 10 min". */
function about(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60))
  if (minutes < 60) return seconds < 60 ? 'less than a minute' : `about ${minutes} min`
  const over = Math.round((minutes % 60) / 10) * 10
  return `about ${Math.floor(minutes / 60) + (over === 60 ? 1 : 0)} h${over === 0 || over === 60 ? '' : ` ${over} min`}`
}

export const INTAKE = {
  title: 'Intake',
  addFiles: 'Add files',
  addFolder: 'Add folder',
  watch: 'Watch a folder',
  stopWatching: 'Stop watching',
  emptyTitle: 'Nothing was brought in yet',
  emptyHelp:
    'Add files or a whole folder, or drop them anywhere on the window. PDF, Word, RTF, HTML, text, HL7, C-CDA, FHIR, X12, pictures, ZIP archives. Thousands at once are fine: you can go on working.',
  batches: 'Batches',
  batch: (id: string, { name, more }: Pick<BatchView, 'name' | 'more'>) =>
    name === null ? `Purged batch ${id.slice(0, 8)}` : more === 0 ? name : `${name} and ${more.toLocaleString('en')} more`,
  state: ({ state, watched, because }: Pick<BatchView, 'state' | 'watched' | 'because'>) =>
    because !== null ? 'Stopped' : watched && state === 'running' ? 'Watching' : STATES[state],
  finding: (n: number) => `Looking for files, ${n.toLocaleString('en')} so far`,
  read: (done: number, all: number) => `${done.toLocaleString('en')} of ${count(all, 'file')} read`,
  scrubbed: (done: number, all: number) => `${done.toLocaleString('en')} of ${count(all, 'chart')} scrubbed`,
  rate: (n: number) => `${n.toLocaleString('en')} files a minute`,
  left: (seconds: number) => `${about(seconds)} left`,
  figures: {
    taken: 'Taken in',
    charts: 'Charts',
    pages: 'Pages',
    duplicate: 'There already',
    refused: 'Not taken',
    waiting: 'Waiting',
  },
  by: (name: string, at: string) => `Brought in by ${name}, ${at}`,
  watchedBy: (name: string, at: string) => `Watched since ${at}, set by ${name}`,
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel',
  pausing: (n: number) => `${count(n, 'file')} at hand still being read`,
  notTaken: (n: number) => `${count(n, 'file')} not taken`,
  allTaken: 'Every file that was read is in the worklist.',
  loading: 'Reading the list…',
  retry: 'Read again',
  retryAll: 'Read all again',
  password: 'Enter password',
  columns: { name: 'File', reason: 'Why', folder: 'Folder', attempts: 'Tried' },
  purged: '(purged)',
  passwordTitle: 'Password of the file',
  passwordLabel: 'Password',
  passwordAll: (n: number) => `Try it on all ${n.toLocaleString('en')} files that want one`,
  passwordHelp: 'It is used to read the file and kept nowhere.',
  passwordMissing: 'Type the password.',
  open: 'Open the file',
  watchTitle: 'Watch a folder',
  watchHelp: 'Files that come into the folder are brought in once they are written. They are never moved, changed or deleted.',
  polling: 'It lies on a network share: look every few seconds',
  choose: 'Choose the folder',
  says: (name: string, tenths: number) => `${name}: ${tenths * 10} percent read`,
  ended: (name: string, state: string) => `${name}: ${state.toLowerCase()}`,
  running: (percent: number) => `${percent} %`,
  goesOn: 'Files are coming in',
  goesOnHelp: 'You can go on working; charts join the worklist as they are read.',
} as const

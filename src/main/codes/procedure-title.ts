// Titles of ICD-10-PCS codes, put together from the labels of their axes in the manner of the official long titles. Pure.

interface Labelled {
  readonly label: string
}

/** The words around body part, device and qualifier, by root operation; `D` and `Q` are left out where the axis says "none". */
interface Wording {
  /** Between the operation and the body part. */
  readonly of: string
  /** The device stands before the body part, joined to it by this word. */
  readonly device?: string
  /** Joins the device where it stands behind the body part. */
  readonly with?: string
  /** The qualifier is another body part, joined by this word. */
  readonly qualifier?: string
}

const PLAIN: Wording = { of: '', with: 'with' }

const OPERATIONS: Readonly<Record<string, Wording>> = {
  Bypass: { of: '', with: 'with', qualifier: 'to' },
  Change: { of: '', device: 'in' },
  Creation: { of: 'of', with: 'using', qualifier: 'from' },
  Control: { of: 'Bleeding in' },
  Detachment: { of: 'at' },
  Extirpation: { of: 'of Matter from' },
  Fragmentation: { of: 'in' },
  Insertion: { of: 'of', device: 'into' },
  Map: PLAIN,
  Release: PLAIN,
  Removal: { of: 'of', device: 'from' },
  Repair: PLAIN,
  Reposition: PLAIN,
  Revision: { of: 'of', device: 'in' },
  Supplement: PLAIN,
  Transfer: { of: '', with: 'with', qualifier: 'to' },
  Introduction: { of: 'of', device: 'into' },
  Transfusion: { of: 'of', device: 'into' },
  Irrigation: { of: 'of', with: 'using' },
}

/** By section, the word before what is used; in the sections of measurement and assistance it follows without one. */
const JOINS: Readonly<Record<string, string>> = {
  '2': 'using',
  '3': 'using',
  '4': '',
  '5': '',
  '7': 'using',
  '8': 'using',
  B: 'using',
  C: 'using',
  D: 'using',
  F: 'using',
}
/** Sections whose body parts keep their order of words. */
const UNTURNED = '1FGH'

/** @param axes the seven, in order, with their labels and the code as the last one's `prefix` */
export function procedureTitle(axes: readonly (Labelled & { readonly prefix: string })[]): string {
  const [section, , operation, part, fifth, sixth, seventh] = axes.map((axis) => axis.label) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const letter = axes[0]?.prefix ?? ''
  const wording: Wording = OPERATIONS[operation] ?? { of: 'of', with: JOINS[letter] ?? 'with' }
  const place = UNTURNED.includes(letter) ? part : turned(part)
  const device = isNone(sixth) ? '' : turned(sixth)
  let title = operation
  if (device !== '' && wording.device) title = words(title, wording.of, device, wording.device, place)
  else title = words(title, wording.of, isNone(place) ? section : place)
  const to = wording.qualifier && !isNone(seventh) ? seventh : ''
  if (to !== '') title = words(title, wording.qualifier as string, turned(to))
  if (device !== '' && !wording.device) title = words(title, wording.with ?? 'with', device)
  // The placing section knows one approach only and does not say it.
  const rest = [letter === '2' ? '' : approach(fifth), ...(to === '' && !isNone(seventh) ? [seventh] : [])].filter((one) => one !== '')
  return [title, ...rest].join(', ')
}

const words = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

/** `No Device`, `No Qualifier`, `None`. */
const isNone = (label: string): boolean => /^(No .+|None)$/.test(label)

/** `Ankle Region, Left` as it is said: `Left Ankle Region`. How many arteries there are stays behind. */
function turned(label: string): string {
  return /\bArter(y|ies)$/.test(label.split(', ')[1] ?? '') ? label : label.split(', ').reverse().join(' ')
}

function approach(label: string): string {
  if (isNone(label)) return ''
  return /^(Open|Percutaneous|Percutaneous Endoscopic|External)$/.test(label) ? `${label} Approach` : label
}

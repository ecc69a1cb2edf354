// What the text shows for certain, offered beside a checklist's question with its place. An offer is never an answer. Pure.
import type { ChecklistKind, ChecklistOffer } from '../../../shared/checklist-views'

interface Sign {
  readonly kinds: readonly ChecklistKind[]
  readonly item: string
  readonly option: string
  readonly pattern: RegExp
}

/** Placeholders stand where names and dates stood, so that they are the surest signs of a scrubbed note. */
const SIGNS: readonly Sign[] = [
  {
    kinds: ['signature', 'meat'],
    item: 'signed',
    option: 'yes',
    pattern:
      /\b(?:electronically (?:signed|authenticated) by|authenticated by|signed by|e-signed by)\s*:?\s*(?:Dr\.? )?\[NAME_\d+\][^\n]{0,60}/i,
  },
  {
    kinds: ['signature'],
    item: 'credential',
    option: 'yes',
    pattern:
      /\b(?:signed|authenticated)[^\n]{0,20}\[NAME_\d+\],? (?:M\.?D|D\.?O|N\.?P|P\.?A(?:-C)?|D\.?P\.?M|APRN|CRNA|CNM|FNP(?:-C)?)\b\.?/i,
  },
  {
    kinds: ['signature'],
    item: 'dated',
    option: 'yes',
    pattern: /\b(?:signed|authenticated)[^\n]{0,80}\[DATE_\d+\](?: at \d{1,2}:\d{2}(?: ?[ap]m)?)?/i,
  },
  {
    kinds: ['signature', 'meat'],
    item: 'signed',
    option: 'no',
    pattern:
      /\b(?:dictated (?:but )?not (?:read|signed)|signed but not read|unsigned (?:draft|transcription)|not yet (?:signed|authenticated))\b/i,
  },
  { kinds: ['signature'], item: 'service', option: 'yes', pattern: /\b(?:date of (?:service|visit|encounter)|DOS)\s*:\s*\[DATE_\d+\]/i },
  { kinds: ['signature'], item: 'patient', option: 'yes', pattern: /\b(?:patient(?: name)?|name)\s*:\s*\[NAME_\d+\]/i },
  {
    kinds: ['em'],
    item: 'minutes',
    option: '',
    pattern:
      /\b(?:total time|time spent)[^.\n]{0,60}?\b(\d{1,3}) ?min(?:ute)?s?\b|\b(\d{1,3}) ?min(?:ute)?s? (?:of )?total time\b|\bspent (?:a total of )?(\d{1,3}) ?min(?:ute)?s?\b[^.\n]{0,60}\b(?:on the date|total)/i,
  },
]

/** @param text cleared */
export function offersFor(kind: ChecklistKind, text: string): readonly ChecklistOffer[] {
  return SIGNS.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ item, option, pattern }) => {
    const hit = pattern.exec(text)
    if (!hit) return []
    const quote = { start: hit.index, end: hit.index + hit[0].length, text: hit[0] }
    return [{ item, option: option || (hit.slice(1).find(Boolean) ?? ''), quote }]
  })
}

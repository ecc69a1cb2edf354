// What a title or term says, and what it only says is not the case or not known. "Asthma, uncomplicated" is asthma and nothing more;
// "without abscess" is no abscess; words in brackets may be there or not (the code set's nonessential modifiers).
import { wordsIn } from './words'

export interface ReadTitle {
  /** Words that hold. */
  readonly said: readonly string[]
  /** Words of what is denied: found, but not what is asked for. */
  readonly denied: readonly string[]
  /** How many words a person has to say to have said it all; at least 1. */
  readonly weight: number
  /** It says that nothing more is known or present. */
  readonly plain: boolean
}

/** Words a query or title may hold without meaning anything. */
export const IDLE = new Set([
  'of',
  'the',
  'a',
  'an',
  'in',
  'with',
  'and',
  'or',
  'to',
  'due',
  'for',
  'on',
  'status',
  'post',
  'by',
  'at',
  'as',
])

/** These only say that nothing more is said. */
const HEDGE = new Set(
  (
    'unspecified nos nec specified classified elsewhere otherwise uncomplicated part site type organism nature disease disorder syndrome ' +
    'encounter initial current stated mention condition'
  ).split(' '),
)

const ASIDE = /\([^)]*\)|\[[^\]]*\]/g
const DENIED = /\b(?:without|not|except|excluding|other than|in diseases classified)\b[^,]*/g
const MAY_DENY = /without|not |except|excluding|other than|in diseases/

export function readTitle(title: string): ReadTitle {
  let rest = title
  let aside = ''
  let denied = ''
  if (rest.includes('(') || rest.includes('[')) {
    rest = rest.replace(ASIDE, (words) => {
      aside += ` ${words}`
      return ' '
    })
  }
  if (MAY_DENY.test(rest)) {
    rest = rest.replace(DENIED, (words) => {
      denied += ` ${words}`
      return ' '
    })
  }
  const core = wordsIn(rest)
  let weight = 0
  let hedged = false
  for (const word of core) {
    if (HEDGE.has(word)) hedged ||= word === 'unspecified' || word === 'uncomplicated' || word === 'nos'
    else if (!IDLE.has(word)) weight++
  }
  return {
    said: aside === '' ? core : [...core, ...wordsIn(aside)],
    denied: denied === '' ? [] : wordsIn(denied),
    weight: Math.max(1, weight),
    plain: hedged || denied !== '',
  }
}

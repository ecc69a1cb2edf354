// Web addresses, IP and hardware addresses, and paths that hold a user's name.
import { lineBefore, matching, type Pattern, ruleOf } from './pattern'

const END = '(?:[^\\s<>"\'`|\\\\^{}\\[\\]()]|\\([^\\s()<>]{1,80}\\))'
const TLD =
  '(?:com|org|net|edu|gov|mil|int|io|app|dev|health|care|clinic|hospital|doctor|dental|info|biz|name|pro|cloud|online|site|tech|us|uk|ca|au|nz|ie|de|fr|eu|es|it|nl|test|example|invalid|local|internal)'

/** Sentence punctuation after an address is not part of it. */
const trimmed = (source: string): string => `(?<v>${source})(?<![.,;:!?'])`

const isLowNumbers = (value: string): boolean => value.split('.').every((part) => Number(part) < 20)

function isIpv6(value: string): boolean {
  const [address = ''] = value.split(/[%/]/)
  const halves = address.split('::')
  const groups = address.split(':').filter(Boolean)
  if (halves.length > 2 || !/\d/.test(address) || groups.some((g) => !/^(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})$/i.test(g))) return false
  const width = groups.length + (address.includes('.') ? 1 : 0)
  return halves.length === 2 ? width >= 2 && width <= 7 : width === 8
}

const NETWORK: readonly Pattern[] = [
  {
    find: new RegExp(
      `(?<![a-z])${trimmed(`(?:https?|h\\s?t\\s?t\\s?p\\s?s?|hxxps?|[a-z][a-z0-9+-]{2,12})\\s?:\\s?/\\s?/\\s?${END}{1,2000}`)}`,
      'gid',
    ),
    category: 'URL',
    confidence: 0.99,
    why: 'web address',
  },
  {
    find: new RegExp(`(?<![\\w.@-])${trimmed(`www\\d?\\s?\\.\\s?[a-z0-9-]{1,63}\\.${END}{2,2000}`)}`, 'gid'),
    category: 'URL',
    confidence: 0.98,
    why: 'web address',
  },
  {
    find: new RegExp(
      `(?<![\\w.@/-])${trimmed(`(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,6}[a-z]{2,12}(?::\\d{2,5})?/(?=[a-z0-9~_-]{2})${END}{1,2000}`)}`,
      'gid',
    ),
    category: 'URL',
    confidence: 0.85,
    why: 'web address',
    judge: ({ value }) =>
      new RegExp(`\\.${TLD}[:/]`, 'i').test(value) ||
      (/^[^/]{6,}\.[a-z]{2,12}\/.{4}/i.test(value) && /[\d=?]/.test(value) && !/^\d/.test(value) ? 0.5 : false),
  },
  {
    find: new RegExp(`(?<![\\w.@/-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])\\.){1,6}${TLD}(?![\\w@-]|\\.\\w)`, 'gi'),
    category: 'URL',
    confidence: 0.75,
    why: 'internet name',
    // "…the left.It was": a missing space, not a name.
    judge: ({ value }) =>
      !/\.(?:us|it|pro|name|care|in|app|site|es|de|int|local|clinic|hospital|doctor|dental|health)$/i.test(value) ||
      (value === value.toLowerCase() && /-|\d|\..*\./.test(value)),
  },
  {
    find: /(?<![\w.-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{2,5}|\/\d{1,2})?(?![\w-]|\.\d)/g,
    category: 'IP',
    confidence: 0.95,
    why: 'IP address',
    judge: ({ value, text, start }) =>
      /\b(?:ip|ipv4|address|host|server|from)\W{0,3}$/i.test(lineBefore(text, start, 14)) ||
      (/\b(?:v|ver|version|section|release|build|firmware|sw|software|v\.)\W{0,3}$/i.test(lineBefore(text, start, 14))
        ? false
        : isLowNumbers(value)
          ? 0.45
          : true),
  },
  {
    find: /(?<![\w:.])(?=[0-9a-f:.]{0,8}:)[0-9a-f:]{2,45}(?:\.\d{1,3}){0,3}(?:%[a-z0-9]{1,16})?(?:\/\d{1,3})?(?![\w:])/gi,
    category: 'IP',
    confidence: 0.95,
    why: 'IP address',
    judge: ({ value }) => isIpv6(value),
  },
  {
    find: /(?<![\w:-])[0-9a-f]{2}(?<sep>[:-])(?:[0-9a-f]{2}\k<sep>){4}[0-9a-f]{2}(?![\w:-])|(?<![\w.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![\w.])/gi,
    category: 'DEVICE_ID',
    confidence: 0.9,
    why: 'hardware address',
    judge: ({ value, text, start }) =>
      /[a-f]/i.test(value) || /\b(?:mac|hardware|ethernet|wifi)\b[^\n]{0,16}$/i.test(lineBefore(text, start, 28)),
  },
  {
    find: /(?<![\w\\])(?<v>[a-z]:\\(?:users|documents and settings|home)\\[\w .-]{1,60}(?:\\[^\s\\"']{1,80}){0,12}|\\\\[\w.-]{2,60}(?:\\[^\s\\"']{1,80}){1,12}|\/(?:home|Users)\/[\w.-]{2,60}(?:\/[^\s/"']{1,80}){0,12})/dgi,
    category: 'URL',
    confidence: 0.8,
    why: 'path that may name a person',
  },
]

export const NETWORK_ADDRESSES = ruleOf('rules/network', matching(NETWORK))

// Email addresses: plain, split over a line, spaced out by a scanner, or written "name (at) domain dot org".
import { matching, type Pattern, ruleOf } from './pattern'

const TLD = '(?:com|org|net|edu|gov|mil|io|health|care|clinic|info|biz|us|uk|ca|co|de|fr|test|example|invalid|localhost|me)'

const EMAILS: readonly Pattern[] = [
  {
    find: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,8}\p{L}[\p{L}\p{N}-]{1,23}(?![\p{L}\p{N}@])/gu,
    confidence: 0.99,
    why: 'email address',
    category: 'EMAIL',
  },
  {
    find: new RegExp(
      `(?<![\\w.+-])[\\w+-](?:[\\w.+-]{0,62}[\\w+-])?\\s{0,2}@\\s{0,2}[a-z0-9][a-z0-9-]{0,62}(?:\\s?\\.\\s?[a-z0-9-]{1,62}){0,4}\\s?\\.\\s{0,2}${TLD}\\b`,
      'gi',
    ),
    confidence: 0.9,
    why: 'email address with spaces in it',
    category: 'EMAIL',
  },
  {
    find: /(?<![\w.+-])[\w+-][\w.+-]{0,63}(?:(?:\s?[([{]\s?dot\s?[)\]}]\s?|\sdot\s)[\w+-]{1,63}){0,2}\s?(?:[([{<]\s?(?:at|@)\s?[)\]}>]|\sat\s|_at_)\s?[a-z0-9][a-z0-9-]{0,62}(?:(?:\s?[([{<]\s?(?:dot|\.)\s?[)\]}>]\s?|\sdot\s)[a-z0-9-]{1,62}){0,4}(?:\s?[([{<]\s?(?:dot|\.)\s?[)\]}>]\s?|\sdot\s)[a-z]{2,24}\b/gi,
    confidence: 0.9,
    why: 'email address in words',
    category: 'EMAIL',
  },
  {
    find: new RegExp(
      `(?<![\\w.+-])[\\w+-][\\w.+-]{0,63}\\s?[([{]\\s?at\\s?[)\\]}]\\s?[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,62}){0,4}\\.${TLD}\\b`,
      'gi',
    ),
    confidence: 0.9,
    why: 'email address in words',
    category: 'EMAIL',
  },
]

export const EMAIL_ADDRESSES = ruleOf('rules/email', matching(EMAILS))

// Unique device identifiers as printed (21 CFR 830): GS1, HIBCC and ICCBBA forms, and phone hardware numbers.
// The kind and model of a device stay; serial numbers after a label are in cues.ts.
import { passesLuhn } from './check-digits'
import { lineBefore, matching, type Pattern, ruleOf } from './pattern'

const DEVICES: readonly Pattern[] = [
  {
    find: /\(\s?01\s?\)\s?\d{14}(?:\s?\(\s?\d{2,4}\s?\)\s?[A-Z0-9!"%&'*+,./_:;=<>?-]{1,30}){0,8}/gi,
    category: 'DEVICE_ID',
    confidence: 0.99,
    why: 'unique device identifier (GS1)',
  },
  {
    find: /(?<!\d)\((?:21|10)\)\s?[A-Z0-9][A-Z0-9./-]{2,24}/gi,
    category: 'DEVICE_ID',
    confidence: 0.85,
    why: 'serial of a device (GS1)',
  },
  {
    find: /(?<![A-Z0-9])01\d{14}(?:1[17]\d{6}){0,2}(?:21|10)[A-Z0-9]{1,20}(?:(?:21|10|17\d{6})[A-Z0-9]{0,20})?(?![A-Z0-9])/gi,
    category: 'DEVICE_ID',
    confidence: 0.9,
    why: 'unique device identifier (GS1)',
  },
  {
    find: /(?<!\w)\*?\+[A-Z]\d{3}[A-Z0-9]{2,18}(?:\/\$?\$?[+]?[A-Z0-9]{2,30}){1,4}\*?/gi,
    category: 'DEVICE_ID',
    confidence: 0.95,
    why: 'unique device identifier (HIBCC)',
  },
  {
    find: /=\/?[A-Z]?[A-Z0-9]{10,20}=[,;)>}&]?[A-Z0-9]{2,30}(?:[=&][,;)>}%&]?[A-Z0-9]{2,30}){0,6}/gi,
    category: 'DEVICE_ID',
    confidence: 0.9,
    why: 'unique device identifier (ICCBBA)',
    judge: ({ value }) => value.replace(/\D/g, '').length >= 6,
  },
  {
    find: /(?<![\w-])\d{15}(?![\w-])/g,
    category: 'DEVICE_ID',
    confidence: 0.95,
    why: 'IMEI check digit',
    judge: ({ value, text, start }) => passesLuhn(value) && /\bimei\b/i.test(lineBefore(text, start, 30)),
  },
]

export const DEVICE_IDENTIFIERS = ruleOf('rules/device', matching(DEVICES))

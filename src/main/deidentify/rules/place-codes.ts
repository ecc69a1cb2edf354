// Places written as numbers: ZIP and other postcodes, latitude and longitude. 45 CFR 164.514(b)(2)(i)(B): "equivalent geocodes".
import type { Hit } from '../finding'
import { placeHit } from './place-hit'
import type { Rule } from './rule'

const ZIP_CUE =
  /(?<![\p{L}\p{N}])(?:zip(?:[ -]?code)?|postal[ -]?code|post[ -]?code)[ \t]{0,8}(?:is|of|[:=#])?[ \t]{0,8}([A-Z0-9][A-Z0-9 -]{2,9}\d[A-Z0-9]{0,2})(?![\p{L}\p{N}])/giu
const ZIP_PLUS_4 = /(?<![\d-])\d{5}-\d{4}(?![\d-])/g
const UK_OR_CANADA = /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d)(?![\p{L}\p{N}])/gu

export function postcodes(): Rule {
  const name = 'rules/place-zip'
  return {
    name,
    find(text) {
      const hits: Hit[] = []
      for (const m of text.matchAll(ZIP_CUE))
        hits.push(placeHit(m.index + m[0].length - (m[1] as string).length, m.index + m[0].length, name, 0.95, 'after the words ZIP code'))
      for (const m of text.matchAll(ZIP_PLUS_4)) hits.push(placeHit(m.index, m.index + m[0].length, name, 0.85, 'written as ZIP+4'))
      for (const m of text.matchAll(UK_OR_CANADA)) hits.push(placeHit(m.index, m.index + m[0].length, name, 0.7, 'written as a postcode'))
      return hits
    },
  }
}

const DEGREES = /(?<![\d.])[-+]?\d{1,3}\.\d{3,8}°?[ ]?[NS]?[ ]?[,;][ ]?[-+]?\d{1,3}\.\d{3,8}°?[ ]?[EW]?(?![\d.])/g
const MINUTES =
  /\d{1,3}°[ ]?\d{1,2}['′’][ ]?(?:\d{1,2}(?:\.\d{1,4})?["″”][ ]?)?[NSEW](?:[,;]?[ ]?\d{1,3}°[ ]?\d{1,2}['′’][ ]?(?:\d{1,2}(?:\.\d{1,4})?["″”][ ]?)?[NSEW])?/g
const LATITUDE = /(?<![\p{L}])(?:lat(?:itude)?|lon(?:g|gitude)?)[.]?[ ]?[:=]?[ ]?[-+]?\d{1,3}\.\d{2,8}/giu

export function coordinates(): Rule {
  const name = 'rules/place-coordinates'
  return {
    name,
    find: (text) =>
      [DEGREES, MINUTES, LATITUDE].flatMap((pattern) =>
        [...text.matchAll(pattern)].map((m) => placeHit(m.index, m.index + m[0].length, name, 0.85, 'coordinates on the map')),
      ),
  }
}

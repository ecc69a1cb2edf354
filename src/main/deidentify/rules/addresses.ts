// Street addresses: US forms with directions and units, PO boxes, rural routes, and the plain foreign ones. City and ZIP have rules of
// their own; the state stays. 45 CFR 164.514(b)(2)(i)(B).
import type { Hit } from '../finding'
import type { Rule } from './rule'

/** Kinds of street that are little else, and words that are as often the street's name: "Lake Shore Dr", "Mill Creek Road". */
const STREET =
  'Street|St|Avenue|Ave|Av|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Circle|Cir|Way|Place|Pl|Terrace|Ter|Terr|Trail|Trl|Parkway|Pkwy|Highway|Hwy|Square|Sq|Loop|Alley|Aly|Row|Pike|Plaza|Plz|Crossing|Xing|Cove|Cv|Crescent|Cres|Mews|Close|Expressway|Expy|Freeway|Fwy|Turnpike|Tpke|Causeway'
const NATURE =
  'Run|Path|Point|Pt|Bend|Bnd|Ridge|Rdg|Hollow|Holw|Glen|Walk|Commons|Estates|Heights|Hts|Landing|Meadow|Meadows|Oval|Pass|Park|Quay|Spur|Valley|View|Vista|Village|Grove|Gardens|Green|Hill|Hills|Branch|Creek|Crest|Extension|Ext|Fork|Junction|Knoll|Manor|Mill|Orchard|Shore|Shores|Station|Summit|Trace|Union'
const DIRECTION = '(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Northeast|Northwest|Southeast|Southwest)\\.?'
const UNIT =
  '(?:[ ]*[,]?[ \\t]{0,8}(?:\\r?\\n[ \\t]{0,8})?(?:(?:Apt|Apartment|Unit|Suite|Ste|Room|Rm|Floor|Fl|Bldg|Building|Lot|Trailer|Trlr|Space|Spc|Box|PMB|Dept|Level)\\.?[ ]?(?:#[ ]?)?[\\p{L}\\d][\\p{L}\\d-]{0,6}|#[ ]?[\\p{L}\\d][\\p{L}\\d-]{0,6}|\\d{1,2}(?:st|nd|rd|th)[ ]Floor)){0,2}'
/** Bounded on every side: at most five words between number and kind of street. */
const WORD = "(?:\\p{Lu}[\\p{L}'’.-]{0,24}|\\d{1,3}(?:st|nd|rd|th)|(?:of|the|de|la|del|las|los|du|des))"

const US = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])\\d{1,6}(?:[ ]?[-–][ ]?\\d{1,5}|[A-Za-z]|[ ]1/2)?[ ](?:${DIRECTION}[ ])?(?:(?:${WORD}[ ]){0,4}?(?:${STREET})\\b\\.?|(?:${WORD}[ ]){1,4}?(?:${NATURE})\\b(?![ ](?:\\p{Lu}[\\p{L}'’-]{0,20}[ ])?(?:${STREET}|${NATURE})\\b))(?:[ ]${DIRECTION}(?![\\p{L}]))?${UNIT}`,
  'gu',
)
const LOWER = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])\\d{1,6}[ ](?:${DIRECTION}[ ])?(?:[\\p{L}'’-]{2,20}[ ]){1,3}?(?:street|avenue|ave|boulevard|blvd|road|drive|lane|court|circle|terrace|parkway|highway)\\b(?:[ ]${DIRECTION}(?![\\p{L}]))?${UNIT}`,
  'giu',
)
/** Without a number, after a word for where: "lives on Maple Street". */
const UNNUMBERED = new RegExp(
  `(?<=(?<![\\p{L}])(?:on|off|at|of|near|along|down)[ ])(?:${DIRECTION}[ ])?(?:${WORD}[ ]){1,3}?(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Lane|Ln|Parkway|Pkwy|Terrace|Turnpike)\\b\\.?`,
  'gu',
)
/** "on Route 9", "along I-80": where somebody was. */
const NUMBERED_ROAD =
  /(?<=(?<![\p{L}])(?:on|off|along|near|down)[ ])(?:(?:US|State|County)[ ])?(?:Route|Rte|Highway|Hwy|Interstate|Road|Rd|I-)[ ]?\d{1,4}(?![\p{L}\p{N}])(?:[ ](?:at|and|near)[ ](?:\p{Lu}[\p{L}'’.-]{1,20}[ ]){1,3}?(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln)\b)?/gu
const BOX =
  /(?<![\p{L}\p{N}])(?:P\.?[ ]?O\.?[ ]?Box|Post Office Box|PMB|Private Bag|Casilla|Apartado|Postfach|Boîte Postale)[ ]#?[\p{L}\d-]{1,8}/giu
/** "RR 20" is a breathing rate and "HC 48" a head: only a box or a town makes a route of them. */
const TOWN_AND_ZIP = "(?=,?\\s{1,3}\\p{Lu}[\\p{L}.'’-]{1,20}(?:[ ]\\p{Lu}[\\p{L}.'’-]{1,20}){0,2},?[ ][A-Z]{2}[ ]\\d{5})"
const RURAL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:R\\.?R\\.?|HC)[ ]?#?\\d{1,4}(?:,?[ ]Box[ ]\\d{1,6}[A-Z]?|${TOWN_AND_ZIP})|(?:Rural|Star) Route[ ]?#?\\d{1,4}(?:,?[ ]Box[ ]\\d{1,6}[A-Z]?)?|\\d{1,6}[ ](?:(?:US|State|County|Old|Farm to Market|FM|N|S|E|W)\\.?[ ]){0,2}(?:Highway|Hwy|Route|Rte|Road|Rd|County Road|CR|State Road|SR|FM)[ ]\\d{1,4}[A-Z]?)(?![\\p{L}\\p{N}])`,
  'gu',
)
const NAMED_NUMBERED =
  /(?<![\p{L}\p{N}])\d{1,6}[ ](?:Broadway|Avenue (?:of the Americas|[A-Z])|(?:Avenida|Avda\.?|Calle|Via|Rue|Camino|Paseo|Calzada|Carrera|Rua|Chemin|Quai|Allée|Place|Boulevard)[ ](?:\p{Lu}?[\p{L}'’.-]{1,20}[ ]?){1,4})(?![\p{L}])/gu
/** Kind first, number last: "Calle Mayor 12", "ul. Polna 7", "Via Roma, 5". */
const KIND_FIRST =
  /(?<![\p{L}\p{N}])(?:Calle|C\/|Avenida|Avda\.?|Av\.|Paseo|Plaza|Camino|Carrera|Rua|Travessa|Rue|Avenue|Boulevard|Chemin|Via|Viale|Piazza|Corso|Strada|ul\.|ulica|al\.|Jalan|Jl\.|Calea|Bulevardul|Ulitsa|Jl)[ ](?:[\p{L}'’.-]{1,20}[ ]){0,4}[\p{L}'’.-]{1,20},?[ ](?:n[.º°]?[ ]?)?\d{1,5}[A-Za-z]?(?![\p{L}\p{N}])/gu
/** Name and kind in one word, then the number: "Hauptstraße 12", "Kerkstraat 5b", "Storgatan 3". */
const ONE_WORD =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{2,24}(?:straße|strasse|str\.|weg|allee|platz|gasse|ring|damm|ufer|straat|laan|gracht|plein|kade|gatan|vägen|gata|vegen|veien|gade|vej|katu|tie|utca|út|tér|ulice|gatve|iela)[ ]\d{1,5}[ ]?[a-zA-Z]?(?![\p{L}\p{N}])/gu
/** After its label an address is whatever stands there up to the comma or line end. */
const LABELLED =
  /(?:^|[\n|;\t]|[ ]{2}|[.] )[ \t]{0,8}(?:(?:home|mailing|street|current|permanent|patient|residential|billing|work|employer)[ ])?address(?:[ ]line[ ]?\d)?[ \t]{0,8}(?:[:=]|is)[ \t]{0,8}(\d{1,6}[\p{L}]?[ ][^\n,;|]{3,60})/giu

const FORMS: readonly (readonly [RegExp, number, string])[] = [
  [US, 0.93, 'written as a street address'],
  [UNNUMBERED, 0.75, 'the name of a street'],
  [LOWER, 0.7, 'written as a street address'],
  [NUMBERED_ROAD, 0.7, 'a numbered road'],
  [BOX, 0.95, 'a post office box'],
  [RURAL, 0.85, 'a rural route or highway address'],
  [NAMED_NUMBERED, 0.8, 'written as a street address'],
  [KIND_FIRST, 0.8, 'written as a street address'],
  [ONE_WORD, 0.85, 'written as a street address'],
]

/** "2 Drive", "12 Hours Walk", "1 Point": a count of something rather than a house. */
const NO_STREET =
  /^\d{1,6}[ ]?(?:mg|mcg|ml|units?|tabs?|tablets?|days?|weeks?|months?|years?|hours?|minutes?|min|hrs?|times|x|cm|mm|kg|lbs?|degrees?|percent|step|steps|pack|packs|view|views|point|points|pt|person|block|blocks|miles?|out|of|to|or|and|patient|patients|pm|am)\b/i

export function createAddressRules(): readonly Rule[] {
  const name = 'rules/address'
  return [
    {
      name,
      find(text) {
        const hits: Hit[] = []
        for (const [pattern, confidence, why] of FORMS) {
          for (const m of text.matchAll(pattern)) {
            if (NO_STREET.test(m[0]) || bareNumber(m[0])) continue
            hits.push({ start: m.index, end: m.index + m[0].length, category: 'LOCATION', detector: name, confidence, why })
          }
        }
        for (const m of text.matchAll(LABELLED)) {
          const value = (m[1] as string).trimEnd()
          const start = m.index + m[0].length - (m[1] as string).length
          hits.push({
            start,
            end: start + value.length,
            category: 'LOCATION',
            detector: name,
            confidence: 0.9,
            why: 'after the label address',
          })
        }
        return hits
      },
    },
  ]
}

/** A number and a kind of street with no name between, "5 Court": only ordinals and letters may be bare. */
const bareNumber = (value: string): boolean => /^\d+[ ](?:[A-Z][a-z]+|[A-Z]{1,2})\.?$/.test(value)

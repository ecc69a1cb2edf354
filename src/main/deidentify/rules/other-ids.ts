// Any other unique number or code: UUIDs, wallets, handles, laboratory accessions, and long numbers that no label explains.
import { isMeasure } from './measures'
import { lineBefore, matching, type Pattern, ruleOf, type Site } from './pattern'

/** Public vocabularies number concepts, drugs, papers and trials, never people. */
const PUBLIC_CODE =
  /\bchr\w{1,2}:$|\b(?:snomed(?:[\s-]?ct)?|sctid|sct|rxcui|rxnorm|ndc|upc|gtin|loinc|cui|umls|concept|pmid|pmcid|pubmed|doi|isbn|issn|omim|clinvar|rs|nct|cpt|hcpcs|icd(?:-?(?:9|10)(?:-cm|-pcs)?)?|drg|orpha|ec|cas|dsm|mesh|cvx|atc|snp|variant)\W{0,4}(?:codes?|no|number|id|ct|cm|#)?\W{0,4}$/i

const isPublic = ({ text, start }: Site): boolean => PUBLIC_CODE.test(lineBefore(text, start, 32))
const isCount = ({ text, end, value }: Site): boolean =>
  isMeasure(text, end) || /^\d{1,3}0{5,}$/.test(value) || /^\s?(?:per|\/)\s?(?:ml|ul|l|mm|hpf)/i.test(text.slice(end, end + 8))

const OTHERS: readonly Pattern[] = [
  {
    find: /(?<=[|~\n])[A-Z0-9][A-Z0-9-]{2,19}(?=\^{2,3}[A-Z0-9 .&_-]{0,40}(?:\^|\||~))/gi,
    category: 'MRN',
    confidence: 0.85,
    why: 'identifier in an HL7 field',
    judge: ({ value }) => value.replace(/\D/g, '').length >= 3,
  },
  {
    find: /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi,
    category: 'OTHER_ID',
    confidence: 0.98,
    why: 'UUID',
  },
  {
    find: /(?<![\w])(?:0x[0-9a-f]{40}|(?:bc1|tb1|ltc1)[02-9ac-hj-np-z]{25,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|[LM][1-9A-HJ-NP-Za-km-z]{26,33}|0x[0-9a-f]{64}|[0-9a-f]{64})(?!\w)/gi,
    category: 'OTHER_ID',
    confidence: 0.9,
    why: 'wallet address or digest',
    judge: ({ value }) => /[a-z]/i.test(value) && /\d/.test(value),
  },
  {
    find: /(?<![\w@./])@(?=[A-Za-z0-9_.]{0,29}[A-Za-z]{3})[A-Za-z_][A-Za-z0-9_.]{2,29}(?<!\.)(?![\w@])/g,
    category: 'OTHER_ID',
    confidence: 0.8,
    why: 'social media handle',
    // "@bedtime", "@home" are clinical shorthand; a handle has a digit, an underscore, or the site's name near.
    judge: ({ value, text, start, end }) => {
      if (
        /\b(?:instagram|insta|ig|twitter|tweet\w*|x|tiktok|facebook|fb|snapchat|snap|handle|username|follow\w*|linkedin|youtube|threads|mastodon|telegram|discord|venmo|cashapp|social|account|profile|online|posts?|posted)\b[^.\n]{0,24}$/i.test(
          lineBefore(text, start, 48),
        ) ||
        /^\s\(?(?:on\s)?(?:instagram|twitter|tiktok|facebook|snapchat|x\b)/i.test(text.slice(end, end + 16))
      )
        return 0.95
      return /_|[a-z]\d|\w\.\w/i.test(value) && !isMeasure(text, end) ? 0.7 : false
    },
  },
  {
    find: /(?<![\w.-])(?:[A-Z]{1,3}\d{2}-\d{3,7}|\d{2}-[A-Z]{1,3}-\d{3,7}|[A-Z]{1,3}-\d{2}-\d{3,7}|[A-Z]{1,3}-(?:19|20)\d{2}-\d{3,7}|(?:19|20)\d{2}-(?!(?:19|20)\d{2}(?!\d))\d{4,7})(?![\w-]|\.\d)/g,
    category: 'OTHER_ID',
    confidence: 0.7,
    why: 'format of an accession number',
    judge: (site) => !isPublic(site) && !isCount(site),
  },
  {
    find: /(?<!\w)[A-Z=]\d{4}\s?\d{2}\s?\d{6}(?!\w)/g,
    category: 'OTHER_ID',
    confidence: 0.85,
    why: 'donation number of a blood product',
  },
  {
    find: /(?<![\w#&])#\s?(?<v>\d{5,12})(?![\w%]|[.-]\d)/dg,
    category: 'OTHER_ID',
    confidence: 0.6,
    why: 'number after #',
    judge: (site) => !isPublic(site) && !isCount(site),
  },
  {
    find: /(?<![\w.])-?\d{1,2}\.\d{4,8}°?\s?[NS]?,\s?-?\d{1,3}\.\d{4,8}°?\s?[EW]?(?![\w.])/g,
    category: 'LOCATION',
    confidence: 0.9,
    why: 'geographic coordinates',
  },
  {
    find: /(?<![\w.,/$€£#&+-])\d{7,19}(?![\w%/]|[.,]\d|-\d)/g,
    category: 'OTHER_ID',
    confidence: 0.6,
    why: 'long number that nothing explains',
    judge: (site) => !isPublic(site) && !isCount(site) && (site.value.length >= 9 ? 0.65 : 0.55),
  },
  {
    find: /(?<![\w.#-])(?!(?:NCT|PMC|RS|NDC|COSM|OMIM|ORPHA)-?\d)[A-Z]{1,5}-?\d{6,12}[A-Z]{0,2}(?![\w%]|[.-]\d)/g,
    category: 'OTHER_ID',
    confidence: 0.65,
    why: 'number with letters that nothing explains',
    judge: (site) => !isPublic(site) && !isCount(site),
  },
  {
    find: /(?<![\w./-])(?:MRN|MR|ACCT|PT|CSN|HAR|FIN|SSN|DOB|ENC|VST|MBR|INS|POL|GRP|CLM|STUDY|SUBJ|EMP|RX)-[A-Z0-9]{3,12}(?:-[A-Z0-9]{1,8}){0,2}(?![\w-])/g,
    category: 'OTHER_ID',
    confidence: 0.75,
    why: 'number with its own prefix',
    judge: ({ value }) => value.replace(/\D/g, '').length >= 3,
  },
  {
    find: /(?<![\w./-])(?:\d{6,10}-\d{1,4}|\d{3}-\d{3}-\d{3}|\d{2}-\d{7}|\d{2}-\d{2}-\d{2}|\d{3}-\d{2}-\d{3}|\d{4}-\d{4}-\d{4}|\d{3} \d{3} \d{3})(?![\w/%]|[-.]\d)/g,
    category: 'OTHER_ID',
    confidence: 0.55,
    why: 'grouped number that nothing explains',
    judge: (site) => !isPublic(site) && !isCount(site),
  },
]

export const OTHER_IDENTIFIERS = ruleOf('rules/other-id', matching(OTHERS))

// Whether a condition is of somebody else: a relative, a partner, a contact. Relatives who only report or care do not make it so.

const KIN =
  "(?:(?:step|half|grand|great)-?(?:grand)?)?(?:mother|father|brother|sister(?! (?:mary )?joseph)|aunt|uncle|cousin|son|daughter|nephew|niece|parent|sibling)s?|(?:his|her|their|other|another) child(?:ren)?|dtr|bro|sis|fob|mob|mom|mum|mommy|dad|daddy|siblings?|sibs?|twin|grandma|grandpa|gm|gf|mgm|mgf|pgm|pgf|husband|wife|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|room-?mate|household (?:contact|member)s?|classmates?|co-?workers?|relatives|(?:degree|a|one|male|female|close|distant) relative|family members?|first[- ]degree relatives?|donor's|source (?:pt|patient)"
const OF =
  "(?:(?:his|her|their|the|a|an|one|two|both|three|several|patient['’]s|pt['’]s|maternal|paternal|mat\\.?|pat\\.?|older|younger|late|other|biological|\\d)\\s+)*"
const FAMILY =
  'in the family|runs in (?:the|his|her) family|(?:family|fam\\.?|familial|maternal|paternal|parental) (?:medical |health |psychiatric |psych )?(?:history|hx|hist)(?: is)?(?: (?:also|notable|significant|positive|remarkable|includes|strong|strongly))*(?: (?:of|for))?|family (?:tendency|predisposition)(?: (?:to|for))?|f/?hx?(?: of)?|fam ?hx'

const MENTIONED = new RegExp(`(?<![\\w-])(?:(?<kin>${OF}(?:${KIN}))|(?<history>${FAMILY}))(?![\\w])`, 'gi')

/** What a relative does who speaks of the patient. */
const REPORTS =
  /^\W*(?:\w+ ){0,2}?(?:reports?|reported|states?|stated|says?|said|notes?|noted|notices?|noticed|den(?:y|ies|ied)|gives?|gave|brought|brings?|called|calls|thinks?|believes?|feels?|asks?|asked|wants?|worr(?:y|ies|ied)|concern(?:s|ed)|describes?|observed|witnessed|found(?! to)|helps?|present|here|at (?:the )?bedside|accompan\w+|drove|endorses?|mentions?|confirms?|tells|told|does not|doesn['’]t|do not|did not|wonders?|requests?|agrees?|understands?|instructed|advised|adds|providing|provides|translat\w+|interpret\w+|aware|updated|relate[sd]?|refer(?:s|red)?|attributed?|consult(?:s|ed)?|attend(?:s|ed)?|came|come|decided?|suspect(?:s|ed)?)\b/i
const SOURCE = /\b(?:per|by|from|via|according to|through|instructed|called|told)\s*$/i
const LIVES = /\b(?:lives?|living|resides?|stays?|here|came|comes|present|seen)\s+(?:w\/|with)\s*$/i
const WHO = /^,? ?(?:who|she|he|whose|with|both)\b/i

/** Where what is said of the relative ends. */
const ENDS =
  /(?<!\bwho )\b(?:but (?!no\b)|however|pt|patient(?!['’]s (?:mother|father|sister|brother))|proband|himself|herself|complain\w*|c\/o|present(?:s|ed|ing)?|admitted|consulted|attended|here for|on exam|today|currently|personal(?:ly)?|own|unaffected|to (?:him|her)|(?:before|after|since|while|and|when) (?:his|her)|testing|discussed|recommended|indicated)\b|;|\. |->|→/i
const PRONOUN = /(?<!\b(?:when|where|until|whom|age|that) )\b(?:he|she|they)\b/i

/** The words in front, or behind, that make it somebody else's; null when it is the patient's. */
export function relativeIn(
  sentence: string,
  start: number,
  end: number,
): { readonly words: string; readonly start: number; readonly end: number } | null {
  return relativeBefore(sentence, start) ?? relativeBehind(sentence, end)
}

function relativeBefore(sentence: string, at: number) {
  const hit = [...sentence.slice(0, at).matchAll(MENTIONED)].at(-1)
  if (hit === undefined) return null
  const from = hit.index + hit[0].length
  const between = sentence.slice(from, at)
  const told = between.replace(/^,? ?(?:she|he) (?=has|had|is|was)/i, ' ')
  if (ENDS.test(told) || PRONOUN.test(told)) return null
  if (hit.groups?.kin !== undefined) {
    const lead = sentence.slice(0, hit.index)
    if (/^['’]s? \S+ \S+ /.test(between) && !/^['’]s? (?:history|hx|side|family|mother|father|brother|sister)/i.test(between)) return null
    if (REPORTS.test(between) || SOURCE.test(lead)) return null
    if (LIVES.test(lead) && !WHO.test(between)) return null
    if (between.split(/\s+/).length > 16) return null
  }
  return { words: hit[0].trim(), start: hit.index, end: from }
}

const BEHIND = new RegExp(
  `^(?: ?\\([^()\\n]{1,30}\\))?(?:[\\s]*[(–—:|-]+[\\s]*| (?:in|of|among|affecting|on|at age \\d+ in) |,? (?:in )?(?=(?:m|p)g[mf]\\b|(?:maternal|paternal|mat|pat)\\b))(?:in |at \\d+ in |also )?(?<who>${OF}(?:${KIN}|family))(?![\\w])|^,? (?<runs>runs? in (?:the|his|her) family)`,
  'i',
)

function relativeBehind(sentence: string, end: number) {
  const tail = sentence.slice(end)
  const hit = BEHIND.exec(tail)
  if (hit === null || REPORTS.test(tail.slice(hit[0].length))) return null
  return { words: (hit.groups?.who ?? hit.groups?.runs ?? '').trim(), start: 0, end: 0 }
}

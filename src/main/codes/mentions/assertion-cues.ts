// The words that tell how a condition is meant, as data (after NegEx and ConText: Chapman et al., J Biomed Inform 2001; Harkema et al.,
// J Biomed Inform 2009; the cues and their reach are our own list). One cue a line, as a regular expression without anchors; among
// cues that begin at the same place the longer line is tried first.
import type { Assertion } from '../../../shared/views'

export type Cued = Exclude<Assertion, 'affirmed'>

export interface Cue {
  readonly kind: Cued
  readonly pattern: RegExp
  /** How many words it reaches. */
  readonly reach: number
  /** It does not reach over a comma. */
  readonly close: boolean
}

/** Lists after a negation are long; a "possible" speaks of what comes next. A line may say otherwise: "old @3". */
const REACH: Record<Cued, number> = { negated: 14, family: 25, hypothetical: 14, uncertain: 7, historical: 10 }
const CLOSE: ReadonlySet<Cued> = new Set(['uncertain'])

const NEGATED = String.raw`
no|nor|neither|without|w/o|sans|none(?: of)?|zero|ø|absent|absence of|free (?:of|from)
lack(?:s|ed|ing)?(?: of)? @4~
(?:denie[sd]|deny(?:ing)?)(?: that)?(?: (?:she|he|they) (?:has|had|is|was|have)(?: had| been| ever| having)*)?
neither [^.;,]{0,40} (?:showed|shows?|revealed|demonstrated)
non @0
no (?:(?!longer)[\w-]+ ){0,3}(?:evidence|signs?|symptoms?|s/sx?|history|hx|h/o|complaints?|c/o|indications?|mention|suggestion|findings?|features?|stigmata|red flags?|episodes?|reports?|concerns?|suspicion)(?:,? or (?:signs?|symptoms?))?(?: (?:of|for|to suggest|suggest\w+(?: of)?|suspicious for|concerning for|consistent with))?
nobody|no one|no reason to (?:suspect|think|believe)|(?:does|did|do) ?(?:not|n['’]?t) meet (?:full )?criteria for|fail(?:s|ed) to meet (?:full )?criteria for
nothing (?:to suggest|suggestive of|concerning for)|(?:does|do|did) ?(?:not|n['’]?t) suggest|not suggestive of
(?:neg|negative)(?: for|:)
neg|negative @5~
pertinent negatives?(?: include)?:? @30
never(?: (?:had|has|been|experienced|developed|diagnosed with|any))*|there was never
not(?: (?:due|secondary|related|attributable) to| because of| yet(?: in)?| in)?|isn['’]?t|wasn['’]?t|aren['’]?t|weren['’]?t|won['’]?t @6~
(?:did|does|do|was|were|is|has|had|have)(?: not|n['’]?t)(?: (?:have|had|has|having|show|reveal|demonstrate|see|seen|report|endorse|any|meet criteria for|think|believe|feel|look like|appear to (?:have|be)))*(?: (?:this|that|it|there|he|she) (?:is|has))*
no longer(?: (?:has|have|having|suspects?|any))*
not (?:consistent|compatible) with|inconsistent with|against (?:a )?(?:diagnosis of )?|argues? against
(?:has |have |had |was |were |is |are |been )*rul(?:ed|es|ing) out(?: for)?|exclud(?:ed|es|ing)|unremarkable for
rather than|instead of|as opposed to|declin(?:es|ed)|fail(?:s|ed) to (?:show|reveal|demonstrate)
unlikely(?: to (?:be|have|represent))?|not likely|doubt(?:ful)?(?: (?:that|for|this is))?|improbable|(?:low|little|minimal|no) (?:clinical )?(?:index of )?(?:suspicion|concern|probability|likelihood|risk)(?: (?:for|of))
(?:unlikely|not likely|doubtful) that (?:[\w']+ ){1,3}(?:has|have|is|had|was)
(?:do not|don['’]?t|did not|didn['’]?t|no longer) (?:think|believe|suspect|feel)(?: (?:that|this|it|he|she|there|pt|the patient))*(?: (?:is|has|was|represents))?
(?:initially|originally|at first|first) (?:thought|felt|believed|suspected|presumed|considered)(?: to (?:be|have))?
`

const HYPOTHETICAL = String.raw`
(?:if|unless)(?: there (?:is|are))?(?: any)?|should (?:you|she|he|they|there|any|the|symptoms|this|it|pt|patient)|in case(?: of)?|in the event (?:of|that)|were (?:he|she|they) to|when(?:ever)? (?:she|he|you|there)
should @1~
(?:return(?! (?:visit|appointment|to (?:clinic|work|play)))|ret|rtc|comes? (?:back|in|to (?:the )?(?:hospital|er|ed|clinic|l&d|triage|office))|call(?! light)|phone|go|seek|bring|notify|hold|stop)\b[^.;]{0,40}\b(?:if|for|with|should)
(?:at )?(?:increased |high |higher |elevated |low |lower |lifetime |potential |possible |the |some |a )*(?:risks?|chances?|likelihood|danger|threat|potential)(?: (?:of|for|factors? for|includ\w+|to develop))(?: but not limited to)?
(?:risks?|complications?|benefits|side effects?|adverse (?:effects?|reactions?)|warning signs|alarm symptoms|danger signs|red flags)(?: (?!no\b|not\b|with\b|because\b|due\b|is\b|given\b)[a-z]+){0,6},? ?(?:includ\w+|incl|such as|of|like)(?: but not limited to)?
(?:risks?|precautions?|return precautions|warnings?|side effects|hand-?outs?|instructions|goals?):
screen(?:ed|s|ing)?(?: [a-z]+){0,3}(?: for|:)
(?:look|test|check)(?:ed|s|ing)? (?:yearly |annually )?for
(?:std|sti|prenatal|newborn|carrier|cancer|annual|lab) screen(?:ing|s)?:?
preventive:?|prevent(?:s|ing|ion)?(?: (?:of|the|from|against|for|spread|further))*|prophyla(?:xis|ctic|ctically)(?: (?:for|against|of))?|ppx(?: (?:for|against))?|proph(?: (?:for|against))?|protect(?:s|ion|ed)?(?: (?:against|from))?
(?:to|goal:?|please) avoid|avoid(?:s|ing|ance)?(?: of)?
(?:watch(?:ed|ing)?|monitor(?:ed|ing|s)?|observ(?:e|ed|ing)|surveillance|vigilan\w+)(?: (?:closely|q\w+|[a-z]+))? for|alert (?:for|to)
prone to|predispos\w+ to|susceptible to|vulnerable to|until|low threshold (?:for|to)
precautions?(?: (?:for|against))?|on guard (?:for|against)
(?:educat(?:ed|ion)|counsel(?:l)?(?:ed|ing)|advis(?:ed|es)|discuss(?:ed|ion)|warned|instruct(?:ed|ions?)|taught|teaching|informed|reviewed|explained|spoke|talked|aware|handouts?|information|materials?)(?: (?:with )?(?:pt|patient|him|her|family|parents?|given|provided|done))*(?: (?:on|about|regarding|re|of|for))?:?,? (?:the |possible |potential |early |common )*(?:signs?(?: (?:and|&|/|or) ?symptoms?)?|symptoms?|s/s(?:x)?|risks?|dangers?|warning signs?|side effects?|complications?|effects?)(?: (?:of|for|such as|including))?
(?:educat(?:ed|ion)|counsel(?:l)?(?:ed|ing)|warned|instruct(?:ed|ion)|taught|teaching|handouts?)(?: (?:pt|patient|him|her|family|parents?|given|provided|done))* (?:on|about|regarding|re):? @6
vaccin(?:es?|ations?|ated)(?: (?:for|against|given|today|today:|vs))*:?|immuni[sz](?:ation|ed)(?: (?:for|against))?|immuni[sz]ations?(?: (?:are|is))?(?: (?:up to date|current))?(?: (?:except(?: for)?|includ\w+))?|booster(?: for)?
(?:can|could|may|might|would|will|potentially|eventually|someday|one day)(?: (?:also|someday|eventually|still|later|then))*(?: (?:cause|lead to|result in|develop|occur|get|progress to|precipitate|trigger|provoke|increase))
(?:cause|lead|leads|progress) to
(?:prn|p\.r\.n\.|as needed(?: for)?|p\.?r\.?n\.? (?:for)?)(?: (?:for|any))? @6
hold (?:for|if|parameters?)\b[^.;]{0,20}
(?:afraid|scared|fear(?:s|ful)?|(?:pt|patient|he|she|they)(?: (?:is|was|are|very|also|remains|feels))* (?:worr(?:ied|ies|y)|anxious|concerned))(?: [a-z]+){0,2} (?:about|of|that|re)(?: (?:he|she|they)(?: (?:may|might|could|will|would))?)?(?: (?:getting|developing|someday|develop|get|have|having))* @6
exposures? to|exposed to|contact with|(?:s/s|s/sx|signs and symptoms|signs/symptoms|symptoms and signs|signs or symptoms|warning signs|early signs)(?: of)? (?=[^.;]{0,60}(?:review|discuss|taught|explain|educat|call|report))
(?:to )?(?:reduce|lower|decrease|minimi[sz]e|lessen|cut)(?:s|d|ing)?(?: (?:the|her|his|their|pt's|future|risk|chance|chances|likelihood|incidence|rate|odds|of))+
(?:reduce|prevent|minimi[sz]e)(?:s|d|ing)?
(?:instructed|told|advised|asked|reminded) to (?:report|notify|mention|watch|look)(?: (?:out )?for)?
(?:discuss(?:ed|ion)?|explain(?:ed)?|aware|reviewed|told|informed|spoke|talked)(?: (?:pt|patient|of|about|with|him|her))* (?:the |a |any )?(?:possibility|potential|chance|likelihood|risks?) (?:of|for)
would (?:[a-z]+ )?treat (?:as|for)|(?:asks?|asked|asking|questions?|inquir\w+) (?:about|for|whether)(?: (?:he|she|they) (?:could|can|might|may|should))?(?: (?:get|have))?|requests?(?: (?:test\w*|screen\w*) for)? @5
(?:prn|p\.r\.n\.|as needed)(?: (?:orders|meds|medications))?: @40
`

const UNCERTAIN = String.raw`
possib(?:le|ly|ility of|ilities(?: include)?)|probabl[ey]|probability of|presum(?:ed|ptive|ably|ing)|likely(?: (?:due|secondary) to)?|perhaps|maybe|provisional(?: (?:dx|diagnosis):?)?|tentative|conceivabl[ey]|borderline|suggested|apparent(?:ly)?|equivocal(?: for)?|indeterminate(?: for)?
most likely|highly likely|less likely|more likely
suspect(?:ed|s|ing)?(?: (?:for|of|that|she|he|has|this|is))*|suspicio(?:us|n)(?: (?:for|of|is))?|high(?:ly)? (?:index of )?suspicio(?:us|n)(?: (?:for|of))?
question(?:able)?(?: (?:of|whether))?|query|\?+\s?
concern(?:s|ed|ing)?(?: (?:for|about|of|regarding|is))|worried (?:about|for)|worrisome for|worry (?:for|about)|rais(?:es|ed|ing) (?:the )?(?:possibility|suspicion|concerns?|question) (?:of|for|about)
(?:may|might|could|can|would)(?: (?:also|well|still|possibly|this|it|that|he|she|they|simply|just))*(?: (?:be (?:due|secondary|related) to|be from|be|have|having|represent|reflect|indicate|signify|suggest|fit(?: with)?|mean))(?: (?:that|this|is|an?))*
r/o|rule[- ]?out|ro|to exclude|exclude|must exclude|need to exclude @8
(?:cannot|can['’]?t|can not|could not|couldn['’]?t|unable to|difficult to|hard to|not able to|impossible to|(?:does|do|did) ?(?:not|n['’]?t))(?: (?:be|completely|entirely|definitively|reliably|fully|confidently))*(?: (?:exclude|rule out|r/o|distinguish|differentiate|exclude the possibility of)) @8
(?:cannot|can['’]?t|could not|unable to) say (?:that )?(?:there (?:is|are) )?(?:no|not)
(?:not|isn['’]?t|wasn['’]?t) (?:entirely |fully |completely |yet )*(?:(?:convinced|certain|sure|clear) (?:of|about|whether|if|that)|convinced|excluded|ruled out)(?: (?:he|she|this|it|there|pt|the patient|is|has|have|a|an))*
(?:unclear|uncertain|unsure|unknown|undetermined|wonder(?:s|ing)?|determine|see|assess|ask(?:s|ed)?)(?: (?:whether|if))(?: (?:he|she|they|this|it|there|that|pt|the patient|the|is|has|was|had|have|represents?|a|an|any))*
versus|vs\.?|v\.|or possibly
(?:diff(?=:)|differentials?|diff dx|ddx|d/dx)(?: (?:diagnos[ei]s|dx|diagnostic|considerations))*(?:(?: (?:of|for)(?: [a-z]+){1,3}?)?(?: (?:here|remains?|would|could|also|is))*(?: includ\w+|:))? @20+
(?:diagnos[ei]s|dx|conditions) considered:? @20+
(?:consider(?:ation of|ing)?|entertain(?:ed|ing))
considered @8
(?:consistent|compatible|comparable|in keeping|fits?|fitting) with|c/w|indicative of|characteristic of|suggest(?:s|ive|ing|ed)?(?: (?:of|a|that))*|points? to(?:ward)?|favou?r(?:ed|s|ing)?|looks? like|resembl(?:es|ing)|mimic(?:s|king)
appear(?:s|ed|ing)? (?:to (?:be|have|represent)|like)|(?:seem|look)(?:s|ed)? (?:to (?:be|have|represent)|like)
(?:thought|felt|believed|presumed|assumed) (?:to (?:be|have|represent|reflect)|due to|secondary to|possible)|impression of|picture of|leaning toward|my impression is|(?:thinks?|thinking) (?:this|it) (?:is|may)
(?:being )?(?:evaluat(?:e|ed|ion|ing)|eval|assess(?:ed|ment|ing)?|work-?(?:ed )?up|w/u|investigat(?:e|ed|ion)|workup|imaging|images?|consult(?:ed)?|referr(?:ed|al)|sent)(?: (?:in|to|ordered|started|done))? for @7
(?:mri|ct|us|cta?|ultrasound|x-?ray|xr|echo|doppler|labs?|biopsy|bx|imaging|scan|lp|colonoscopy|egd|tests?|testing|workup)(?: [\w/]+){0,3} (?:to (?:look|check|assess|evaluate|eval|test)|looking|checking) for
to (?:confirm|exclude|rule out|r/o|verify|(?:look|evaluate|eval|assess) for)|to make sure (?:it|this|that|there|he|she)(?: [\w']+){0,2}
empiric(?:al|ally)?(?: [\w/]+){0,4} for|treat(?:ed|ing)? (?:as|empirically for|presumptively for)|(?:covering|cover|coverage) for
(?:working|provisional|presumptive|tentative|preliminary|suspected) (?:dx|diagnos[ei]s):?(?: (?:of|is))?
told (?:[\w ]+ )?(?:that )?(?:he|she) (?:may|might|could) have|thinks? (?:that )?(?:he|she|it|this|they) (?:may|might|could)?(?: ?(?:have|has|is|be))?
(?:to be|yet to be|needs? to be) (?:excluded|ruled out)
`

const HISTORICAL = String.raw`
(?:past |previous |prior |remote |known |personal |medical |significant |pertinent )*(?:history|hx|hist)(?: (?:is|was|also))*(?: (?:significant|notable|positive|remarkable))?(?: (?:of|for|includ\w+))|history:|h/o|hx:?|hist:?|ho
(?:pmhx?|ph:|phx|pshx?|(?:past|medical) history:):?(?: (?:is|was))?(?: (?:significant|notable|positive|remarkable|sig))?(?: (?:of|for|includ\w+))?
(?:birth|ob|gyn|obstetric(?:al)?|neonatal|childhood|surgical|psych(?:iatric)?) (?:hx|history)(?: of)?:? @20
s/p|sp|status[- ]post @6
post[- ]?(?=myocardial) @3
prior|prev|past(?! (?:week|month|few|several|two|three|four|day|year|night|\d))|remote(?:ly)?|(?<!(?:years?|yrs?|yo|months?|mos?|weeks?|wks?|days?|y|m)[ -])old(?! (?:man|woman|male|female|boy|girl|gentleman|lady|who))|former(?:ly)?|ancient|distant(?! (?:met|spread|disease|organ|lymph|node))|previous|healed|childhood|resolved|bygone|quiescent @3~
previous(?:ly)?(?: (?:had|diagnosed with|treated for|seen|noted|hospitali[sz]ed for|known|documented|described|reported))*
(?:recovered|recovery) from|recovered|survivor of|survived|outgrew|outgrown|overcame|cured of
(?:interval |complete |near |radiographic )*(?:resolution|clearing|clearance|disappearance) of
(?:was |been |previously )*treated (?:in|at|as) [^.;]{0,25}for|(?:was |been |previously )*treated (?:elsewhere |medically |surgically )?for(?=[^.;]*(?:ago|as a|\b(?:19|20)\d\d\b|last|prior|young|child))
(?:hospitali[sz]ed|treated|surgery|\w{3,}(?:ectomy|plasty|otomy)|orif|operated|operation|underwent|repair(?:ed)?|resect(?:ed|ion)|removal|release|transplant(?:ed)?|ablat(?:ed|ion)|stay|icu|nicu)(?: [\w-]+){0,4},? (?:in |at |age |as |last )?(?:(?:19|20)\d\d|['’]\d\d|(?:at )?age \d+|(?<=at )\d{1,2}|\d+ ?(?:yrs?|years?|mos?|months?)(?: ago)?|(?<=ed )\[DATE_\d+\]|(?:last )?(?:year|month|spring|summer|fall|winter|childhood|infancy|teens))(?: [\w-]+){0,3} (?:for|with|after|due to|because of) @7
in ['’]?(?:(?:19|20)\d\d|\d\d's|\[DATE_\d+\]|childhood|infancy|(?:his|her) (?:youth|teens|twenties|thirties|forties|fifties|\d0s)|the (?:remote )?past|(?:early|late)? ?(?:19|20)\d0s)(?= ?(?:,? ?[\w ]{0,30}(?:had|was|were|with|for|treated|hospitali|admitted|diagnosed|developed|underwent|suffered|sustained)))
(?:years?|months?|yrs?|mos?|y) (?:ago|before|earlier|prior),?(?= ?(?:had|he|she|pt|was|with|for|treated|diagnosed)) @8
(?:last (?:year|winter|summer|spring|fall|month)|(?:in|at|when) (?:age )?(?:(?:19|20)\d\d|\[DATE_\d+\]|\d+ years old)|(?:\w+ )?(?:years?|months?|yrs?) ago|as an? (?:child|teen(?:ager)?|baby|infant|newborn|toddler|kid)),? (?:he|she|they|pt|the patient|patient) (?:was|had|had had|developed|suffered|sustained|underwent)(?: (?:hospitali[sz]ed|treated|admitted|diagnosed|seen|operated|surgery|repair|on|for|with|in|a|an))* @8
(?<!the )last (?:year|winter|summer|spring|fall|month|quarter|pregnancy|delivery|admission|episode|flare)(?: (?:was|in|for|of|had))*|at (?:the )?last (?:visit|admission|encounter)|at that time
last(?! (?:visit|week|night|month|year|seen|few|several|dose|menstrual|two|three|\d)) @2~
successfully treated @3~
had been (?:hospitali[sz]ed|treated|admitted|seen) (?:for|with|in) @7
had(?=[^.;]*(?:as a|years? ago|yrs? ago|in childhood|in (?:19|20)\d\d|last (?:year|spring|winter|summer|fall)|two thousand|nineteen)) @8~
as an? (?:child|teen(?:ager)?|baby|infant|newborn|toddler|young (?:man|woman|adult)|kid|boy|girl)(?: (?:had|was|with))?
(?:used to|once) (?:have|had)|(?:after|following) (?:a |an )?(?=[\w -]{1,40}(?:ago|\b(?:19|20)\d\d))
(?:course|stay|hospitali[sz]ation|delivery|pregnancy|operation|surgery|recovery|svd|c/s|nicu|postop|post-op)(?: [\w-]+){0,4} (?:complicated by|c/b|for|with)(?=[^.;]*(?:resolved|treated|recovered|cleared)) @8
(?:previous|prior|first|last|earlier|1st|2nd|second|\b(?:19|20)\d\d) (?:pregnanc(?:y|ies)|delivery|deliveries|births?|svd|c/s|child|admission|stay)(?: [\w-]+){0,3} (?:complicated by|c/b|for|with|w/)
(?:19|20)\d\d (?:[\w/]+ ){0,2}(?:c/b|complicated by)
(?:completed|finished) (?:in )?(?:19|20)\d\d for|(?:ct|mri|colonoscopy|egd|echo|cath|scan|us|scope) (?:in |from |of )?(?:19|20)\d\d:? (?:w/|with|showed|showing|had)?
`

const NEGATED_AFTER = String.raw`
, (?:but )?(?:no|without) evidence of (?:same|this|it)
(?:ruled out|excluded|absent|denied|unlikely|not likely|improbable|doubtful|rejected|refuted|discounted|eliminated)(?! (?:from|after)) &
(?:not|never|wasn['’]?t|isn['’]?t|aren['’]?t|weren['’]?t)(?: yet| been| clinically| currently| formally| really| thought| felt| to be| definitely| clearly)* (?:suspected|seen|present|identified|found|demonstrated|noted|appreciated|detected|observed|evident|visuali[sz]ed|met|supported|known|confirmed|established|likely|felt|made|indicated|apparent|reported|elicited|palpated|heard|recorded|an issue|a problem|a concern|pursued|believed|endorsed|palpable|audible|occurred|recurred|developed|happened|returned|experienced) &
(?:(?:could|can)(?: not|n['’]?t)|cannot|can['’]?t) be (?:seen|appreciated|palpated|identified|demonstrated|detected|reproduced|elicited|found|felt|visuali[sz]ed) &
has not been (?:a problem|an issue|seen|noted)
(?:considered|screened for|tested for|looked for|assessed|evaluated|entertained)\b[^.;\n]{0,40}?\b(?:not|unlikely|negative|neg|absent|excluded|ruled out|rejected|but)
less likely(?=\s*(?:$|[.,;)]|and|given|because|as|with|based|due)) &
free(?= (?:survival|of))|(?<!,\s?)none(?: (?:seen|heard|noted|reported|today|present|identified|found))*(?! (?:since|now|currently))|nil
less concerning|not concerning|effectively excluded|has no|mimicked by|mimic(?=\s*(?:$|[.,;)]))
`

/** Neither in nor out, though it says "excluded". */
const UNSETTLED_AFTER = `
(?:(?:cannot|can['’]?t|can not|could not|couldn['’]?t|not)(?: yet| be| been| completely| entirely| fully| reliably| totally| definitely)* (?:excluded|ruled out|confirmed or excluded|distinguished)|not (?:yet )?(?:excluded|ruled out)) &
(?:must|needs? to|should|to|has to|have to|would need to) be (?:excluded|ruled out|considered|investigated) &
less likely than
`

/** A test and its result: "HIV Ab/Ag screen: negative", "HIV, syphilis neg". */
const RESULT_AFTER = String.raw`
(?:(?:and|or|hiv|hbsag|hcv|hbv|hepatitis [abc]|rpr|vdrl|syphilis|gc|gonorrh\w+|chlamydia|rsv|flu|influenza(?: [ab])?|covid(?:-19)?|sars-cov-2|strep|gbs|mrsa|tb|cmv|ebv|[ab]|ab|ag|antibod(?:y|ies)|antigen|screen(?:ing)?|tests?|testing|status|pcr|rna|serolog(?:y|ies)|panel|swab|nares|cultures?|toxin|ag/ab|1/2|i/ii|iii?)[\s,:|=]+)*(?:is |are |was |were |all |both |came back |remains? )*(?:negative|neg|non-?reactive|-ve|not detected|undetected)
`

const UNCERTAIN_AFTER = String.raw`
(?:(?:possible|probable|suspected|likely|questionable|presumed|questioned|favou?red|suspicious|suspect|queried|considered)(?=\s*(?:$|[.,;:)?/]|(?:and|but|given|vs|or|at|in|on|by|over|clinically|here|based|with|as|because|though|although|until|pending|again|this|early|late|viral|bacterial)\b))|possibly(?=\s*(?:$|[.,;)]))|under (?:evaluation|investigation|consideration)|in question|in the differential|on (?:the|our) (?:differential|ddx)|(?:also |still )*on (?:the )?ddx) &
(?:remains?|is|are|was|be)(?: also| still| a| an| the)*(?: \w+)? (?:possible|possibility|possibilities|concern|consideration|suspicion|question|working (?:dx|diagnosis)|leading (?:dx|diagnosis)|differential)
(?:a )?(?:possibility|concern|consideration|working diagnosis)
(?:would be )?(?:difficult|hard|impossible) to (?:exclude|rule out|be excluded)
(?:may|might|could)(?: also)? (?:look|present|be|explain|account|give|cause|produce)
(?:(?:work-?up|w/u|eval|evaluation|investigation|results?|cultures?|labs?|serolog\w+|titers?|tests?) )?(?:pending|in progress|underway|ordered|awaited|to follow|tbd)
\?+|(?:[\w/'’-]+ ){0,3}(?:vs\.?|versus|v\.)
(?:rule[- ]?out|r/o)(?=\s*(?:$|[.,;)]|protocol|pathway))
(?:is|are|was) (?:being )?(?:suspected|considered|entertained|evaluated|investigated)
`

const HISTORICAL_AFTER = String.raw`
[^.;\n]{0,70}?[,:–—-] ?(?:(?:now|since|and|is|is now|has been|currently) )*(?:NED|no evidence of (?:disease|recurrence|residual)|no recurrences?|disease[- ]free|cancer[- ]free|cured|full recovery|fully recovered|recovered fully|complete recovery|outgrown|no (?:[\w-]+ )?since)
[^.;\n]{0,30}?\bnow (?:over|gone|resolved|healed|cleared)
(?:x ?\d )?\(?(?:in |circa |from |x ?\d |, )*(?:19|20)\d\d(?:[,/ and]+(?:19|20)\d\d)*\)
[^.;\n]{0,40}?, ?none since
(?:[\w/'-]+ ){0,5}?(?:[\w/'-]+,|and)(?: (?:then|now|has|have|since|is|was|it|which|all|fully|completely|spontaneously|subsequently))* (?:resolved|cleared|healed|subsided|normal|normali[sz]ed|gone|none since|went away|disappeared)(?! (?:slowly|to))
went away|none (?:since|now|currently)
(?:outgrown|resolved|healed|cleared|cured|eradicated|normali[sz]ed|corrected|gone|over|subsided|abated|disappeared|reabsorbed|repleted|quiescent since|recovered|finished|completed|in (?:(?:full|complete|sustained|clinical) )?remission|resolution|back to (?:normal|baseline))(?! (?:slowly|for)) 
(?:removed|excised|resected|repaired|ablated|evacuated|eradicated)(?=\s*(?:$|[.,;)]))
(?:I&D|\w+ectomy|\w+plasty|\w+otomy|mohs|leep|turp|turbt|cabg|repair|excision),? (?:in )?(?:19|20)\d\d
(?:treated|removed|excised|resected|repaired|ablated|drained|evacuated|stented|operated|biopsied|diagnosed and treated|reduced|managed|hospitali[sz]ed|fixed|pinned)(?: (?:\w+ )?(?:(?:in|at|as) (?:age )?(?:\d+|\[DATE_\d+\]|an?)|\d+|elsewhere|last|years|during))
(?:completed|finished|s/p|status post) (?:\w+ ){0,3}(?:abx|antibiotics?|treatment|therapy|course|chemo\w*|radiation|repair|resection|removal|excision|leep|turp|turbt|mohs|surgery|evacuation|orif|fixation|pinning|xrt|rt|rai|drainage|embolization|bypass|clipping|coiling|stent\w*|pci|cabg|avr|mvr|transplant\w*|\w+ectomy|\w+plasty|\w+otomy|\w+pexy|ablation|months?|weeks?|days?)
(?:(?!after|following|since|from|due|for)\w+ ){0,3}(?:years?|yrs?|y|months?|mos?|weeks?|wks?|decades?) (?:ago|prior|before|earlier|back)
(?:(?!from|after|for|due|since|following|with)[\w-]+ ){0,4}?(?:in|during|with|after|from|as of|around|circa|back in|at|of) ?(?:childhood|infancy|college|adolescence|high school|the past|the (?:19|20)?\d0['’]?s|(?:19|20)\d\d|['’]\d\d|\[DATE_\d+\]|(?:his|her) (?:youth|childhood|teens|twenties|thirties|forties|fifties|sixties|\d0['’]?s)|age \d+|(?:january|february|march|april|may|june|july|august|september|october|november|december),? (?:of )?(?:19|20)\d\d|(?:her |his |the )?(?:first|second|third|last|prior|previous|1st|2nd|3rd)(?: \w+)? (?:pregnancy|delivery|trimester|child|baby|birth|admission|visit|marriage|tour|deployment)|(?:her|the) (?:first|second|third|last|1st|2nd)(?=\s*(?:$|[,.;)]))|last (?:pregnancy|delivery|year|month|winter|spring|summer|fall|admission)|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?! \d))
(?:(?!from|after|for|due|since|following|with|and|or|on|w/|ct|mri|cxr|echo|scan)[a-z]+ ){0,2}?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? )?(?:(?:19|20)\d\d|['’]\d\d)\b(?! (?:mg|ml|units|g|kg|steps|calories))
(?:in|over|during) (?:the |this past |late |early )(?:spring|summer|fall|winter)\b(?! (?:that|from|at|off|on))
(?:x ?\d |twice |once |again |[\w-]+ ){0,3}?(?<!the )(?:last|this past) (?:year|month|winter|spring|summer|fall|autumn|quarter|pregnancy|delivery)|(?:passed|stopped|ended|finished|over|gone) (?:[\w-]+ ){0,3}?(?:ago|last week|yesterday)|survivor
(?:[\w-]+ ){0,3}?at (?:age )?\d{1,2}(?: (?:months?|mos?|years?|yrs?|weeks?|wks?))?(?: of age| old)?(?=\s*(?:$|[.,;)]))|age \d+|aged? \d+|as (?:an? )?(?:\w+ )?(?:child|teen(?:ager)?|baby|infant|newborn|neonate|toddler|young (?:man|woman|adult)|kid|boy|girl|adolescent|freshman|student|resident|volunteer|soldier)|in the (?:remote |distant )?past|(?:many )?years (?:ago|back)|(?:twice|once|x\d) in (?:his|her) \d0s|long (?:ago|gone|since)|none since|no (?:recurrence|episodes?|further episodes?) since|before (?:19|20)\d\d
`

const HYPOTHETICAL_AFTER = String.raw`
(?:as needed|prn|if needed)
(?:prophylaxis|ppx|prophylactic|prevention|preventi(?:on|ve)|precautions?|bundle|screen(?:ing|s)?|immune(?=$|[.,;])|(?:(?:and|or) \w+ )?vaccin(?:es?|ations?)|(?:toxoid )?booster|toxoid|immune globulin|immuni[sz]ation|risks?|risk (?:reduction|factors?|explained|reviewed|assessment|score)|education|counsel(?:l)?ing|protocol|warnings?|watch|warning signs|chemoprophylaxis|(?<!active )surveillance|protection|hand-?outs?|pathway|safety|return precautions|recurrence (?:prevention|prophylaxis))(?! (?:confirmed|positive)) &
(?:is|are|being|as)(?: a| an)?(?: (?:possible|potential|known|rare|common|recogni[sz]ed|serious))* (?:side effects?|adverse effects?|complications?|risks?|possible with|possibilities? with|reactions?)
(?:may|might|could|can|would) (?:result|occur|develop|follow|ensue|happen)|could develop|runs a risk
(?:test|testing|titers?|check)(?= (?:today|offered|declined|requested|discussed|ordered|sent|due))
`

/** A short aside and what may stand between a condition and the words behind it that tell how it is meant. */
const ASIDE = String.raw`(?: ?\([^()\n]{1,40}\))?(?: (?:of|in|to|on|at|from|involving|with) (?:(?:the|his|her|a|an) )?(?!(?:19|20)\d\d|remission|question|childhood|infancy|college|the past|last|first|age)[\w-]+(?: (?:sting|bite|stings|leg|arm|foot|hand|side|lobe|knee|hip|breast|eye|ear|ankle|wrist|shoulder|area|region|node|nodes|spine|colon|valve))?)?[\s,:;([–—-]{0,3}`
const LINKS = `(?:(?:is|are|was|were|be|has|have|had|been|being|now|currently|clinically|felt|to be|thought|considered|very|quite|highly|remains?|also|still|completely|fully|since|then|later|subsequently|spontaneously|all|both|seems?|appears?|which|that|most|more|rather|too|largely|entirely|essentially|off isolation|on its own|successfully|therefore|thus) |, )*`
/** "Pneumonia and embolism were ruled out": what is said of the last of a list is said of all. */
const COORDINATED = String.raw`(?:, (?!no |not |but )[\w'’-]+(?: (?!and |or )[\w'’-]+){0,2}?){0,4}?,? ?(?:and|or|/|&) ?(?!no |not )[\w'’-]+(?: [\w'’-]+){0,2}?`

function after(source: string): RegExp {
  const listed = source.endsWith(' &')
  const words = source.replace(/ &$/, '').trim()
  return new RegExp(`^${listed ? `(?:${COORDINATED}(?=\\s))?` : ''}${ASIDE}${LINKS}(?<cue>${words})(?=$|[\\s.,;:)?!|/\\]])`, 'i')
}

/** Cues behind a mention, the first that fits decides. */
export const BEHIND: readonly Pick<Cue, 'kind' | 'pattern'>[] = [
  ...read('uncertain', UNSETTLED_AFTER, after),
  ...read('negated', RESULT_AFTER, after),
  ...read('hypothetical', HYPOTHETICAL_AFTER, after),
  ...read('negated', NEGATED_AFTER, after),
  ...read('uncertain', UNCERTAIN_AFTER, after),
  ...read('historical', HISTORICAL_AFTER, after),
]
function read(kind: Cued, list: string, wrap: (source: string) => RegExp): Cue[] {
  const lines = list.split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const [, source, own, mark] = /^(.*?)(?: @(\d+)([~+]?))?$/.exec(line) as unknown as [string, string, string?, string?]
    const close = mark === '~' || (mark !== '+' && CLOSE.has(kind))
    return { kind, pattern: wrap(source), reach: own === undefined ? REACH[kind] : Number(own), close }
  })
}

const before = (source: string): RegExp => new RegExp(`(?<![\\w/'’-])(?:${source})(?:(?<=[^\\w.])|(?!\\w))`, 'gi')

/** Cues in front of a mention, in the same sentence. Family has its own rules: see assertion-relatives.ts. */
export const FRONT: readonly Cue[] = [
  ...read('hypothetical', HYPOTHETICAL, before),
  ...read('negated', NEGATED, before),
  ...read('uncertain', UNCERTAIN, before),
  ...read('historical', HISTORICAL, before),
]

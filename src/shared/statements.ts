// The words a person puts their name to. Shown at clearance and printed in the packet: one text, so that both are the same. Pure.

/** 45 CFR 164.514(b)(2)(ii): no actual knowledge that what is left could identify the individual. */
export const CLEARANCE_STATEMENT =
  'I have read the scrubbed text. I do not know of anything left in it that could identify the patient, a relative, an employer or a household member, alone or together with other information.'

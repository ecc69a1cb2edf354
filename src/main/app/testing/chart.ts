// One fictional chart and the people round it. For tests only.

export const CLEARER = { name: 'Robin Vale', credential: 'CPC' }

export const CHART = `Patient: Odalys Brandvold
MRN: 5550123
DOB: 03/04/1958
Date of service: 02/11/2026
Provider: Ingrid Halloway, MD

HISTORY
Ms. Brandvold is a 67-year-old woman with type 2 diabetes mellitus and essential hypertension. She denies chest pain.
Her phone is 555-0142.

PLAN
Continue metformin. Follow-up in three months.
`

/** What identifies her, as it stands in the chart; none of it may leave. */
export const IDENTIFIERS = ['Odalys', 'Brandvold', '5550123', '03/04/1958', '02/11/2026', 'Ingrid', 'Halloway', '555-0142']

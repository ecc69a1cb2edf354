// The one note that leaves without a person's clearance: fictional, of no patient, the same on every computer. A connection is tested with
// it. Whatever stands here may leave, so nothing is ever put into it.

export const CANNED_NOTE = `Outpatient visit.
Assessment: type 2 diabetes mellitus without complications. Essential hypertension.
Plan: continue metformin and lisinopril. Return in three months.
`

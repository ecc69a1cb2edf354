// What is different about the printed report where it tells who the patient is.

/** Over the other, for a report that tells who the patient is: a watermark nobody can take for the other one. */
export const PHI_STYLE = `
:root { --phi: #8f1d14 }
.watermark span { color: var(--phi); opacity: .075; text-align: center; line-height: 1.05 }
.watermark small { display: block; font-size: 20pt; letter-spacing: .02em }
.stamp { border-color: var(--phi); background: var(--phi); color: #fff }
.note.phi { border-color: var(--phi) }
`

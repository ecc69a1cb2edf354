// How many units to review: the sizes people in the field go by, and what a wanted margin asks for. Pure.

/** The normal quantile of a two-sided 95 % interval. */
export const Z95 = 1.959963984540054

export interface UsualSize {
  readonly id: 'provider-quarter' | 'tpe' | 'radv'
  readonly least: number
  readonly most: number
}

/** Charts per provider and quarter in routine audits; claims of a Targeted Probe and Educate round; enrollees of a RADV audit. */
export const USUAL_SIZES: readonly UsualSize[] = [
  { id: 'provider-quarter', least: 10, most: 20 },
  { id: 'tpe', least: 20, most: 40 },
  { id: 'radv', least: 35, most: 200 },
]

/**
 * Units for a share to be known within a margin at 95 %, with the finite population correction (Cochran, Sampling Techniques,
 * 3rd edition, section 4.4).
 * @param share expected, 0 to 1; 0.5 asks for most
 * @param margin half the width of the interval, above 0
 * @param population units in the frame
 */
export function sizeForMargin(share: number, margin: number, population: number): number {
  const unlimited = (Z95 ** 2 * share * (1 - share)) / margin ** 2
  return Math.min(population, Math.max(1, Math.ceil(unlimited / (1 + (unlimited - 1) / population) - 1e-9)))
}

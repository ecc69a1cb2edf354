// Quantiles that intervals and extrapolations need, from the regularised incomplete beta function. Pure.
// Why forty lines of our own and not a library: docs/adr/0020.

/** ln Γ(x) for x > 0. Stirling's series (DLMF 5.11.1), after moving x up to where its terms die away. */
export function logGamma(x: number): number {
  let product = 1
  let z = x
  while (z < 10) {
    product *= z
    z += 1
  }
  const square = 1 / (z * z)
  const series = (1 / z) * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
}

/**
 * I_x(a, b): the share of a beta distribution that lies below x, 0 to 1.
 * @param a greater than 0
 * @param b greater than 0
 */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction comes together quickly on this side of the mean; the other side is its mirror image.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a
  return front * betaFraction(x, a, b)
}

const TINY = 1e-300

/** The continued fraction of DLMF 8.17.22, worked out from the front (Lentz). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 10_000; m++) {
    const before = value
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / away(1 + term * d)
      c = away(1 + term / c)
      value *= c * d
    }
    if (Math.abs(value - before) <= 1e-16 * Math.abs(value)) return value
  }
  throw new RangeError('the incomplete beta function did not come together')
}

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value)

/** The x with I_x(a, b) = share. Halves until two neighbouring numbers are left, so it is as exact as `betaShare`. */
export function betaQuantile(share: number, a: number, b: number): number {
  if (share <= 0) return 0
  if (share >= 1) return 1
  let low = 0
  let high = 1
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (betaShare(middle, a, b) < share) low = middle
    else high = middle
  }
}

/**
 * The t that a Student variable stays below with this probability.
 * @param degrees of freedom, greater than 0, whole or not
 */
export function tQuantile(probability: number, degrees: number): number {
  if (probability < 0.5) return -tQuantile(1 - probability, degrees)
  // t² / (ν + t²) follows a beta distribution with ½ and ν/2.
  const y = betaQuantile(2 * probability - 1, 0.5, degrees / 2)
  return Math.sqrt((degrees * y) / (1 - y))
}

// Letters of five by seven dots for the names that stand on black bars. Only what placeholders are written with. Pure.

/** Dots of each row, from the left; five rows of bits read down the columns would be shorter and not legible here. */
const SHAPES: Readonly<Record<string, string>> = {
  A: '01110 10001 10001 11111 10001 10001 10001',
  B: '11110 10001 10001 11110 10001 10001 11110',
  C: '01110 10001 10000 10000 10000 10001 01110',
  D: '11110 10001 10001 10001 10001 10001 11110',
  E: '11111 10000 10000 11110 10000 10000 11111',
  F: '11111 10000 10000 11110 10000 10000 10000',
  G: '01110 10001 10000 10111 10001 10001 01111',
  H: '10001 10001 10001 11111 10001 10001 10001',
  I: '01110 00100 00100 00100 00100 00100 01110',
  J: '00111 00010 00010 00010 00010 10010 01100',
  K: '10001 10010 10100 11000 10100 10010 10001',
  L: '10000 10000 10000 10000 10000 10000 11111',
  M: '10001 11011 10101 10101 10001 10001 10001',
  N: '10001 11001 10101 10011 10001 10001 10001',
  O: '01110 10001 10001 10001 10001 10001 01110',
  P: '11110 10001 10001 11110 10000 10000 10000',
  Q: '01110 10001 10001 10001 10101 10010 01101',
  R: '11110 10001 10001 11110 10100 10010 10001',
  S: '01111 10000 10000 01110 00001 00001 11110',
  T: '11111 00100 00100 00100 00100 00100 00100',
  U: '10001 10001 10001 10001 10001 10001 01110',
  V: '10001 10001 10001 10001 10001 01010 00100',
  W: '10001 10001 10001 10101 10101 11011 10001',
  X: '10001 01010 00100 00100 00100 01010 10001',
  Y: '10001 10001 01010 00100 00100 00100 00100',
  Z: '11111 00001 00010 00100 01000 10000 11111',
  0: '01110 10001 10011 10101 11001 10001 01110',
  1: '00100 01100 00100 00100 00100 00100 01110',
  2: '01110 10001 00001 00110 01000 10000 11111',
  3: '11110 00001 00001 01110 00001 00001 11110',
  4: '00010 00110 01010 10010 11111 00010 00010',
  5: '11111 10000 11110 00001 00001 10001 01110',
  6: '00110 01000 10000 11110 10001 10001 01110',
  7: '11111 00001 00010 00100 01000 01000 01000',
  8: '01110 10001 10001 01110 10001 10001 01110',
  9: '01110 10001 10001 01111 00001 00010 01100',
  '[': '01110 01000 01000 01000 01000 01000 01110',
  ']': '01110 00010 00010 00010 00010 00010 01110',
  _: '00000 00000 00000 00000 00000 00000 11111',
}

const WIDE = 5
const HIGH = 7
/** From one letter to the next. */
const STEP = WIDE + 1

/** The largest that fits a field of this size with a dot to spare on each side; 0: none does. In pixels for each dot. */
export function dotFor(word: string, width: number, height: number): number {
  const across = word.length * STEP - 1 + 2
  return Math.min(Math.floor(width / across), Math.floor(height / (HIGH + 2)))
}

/** Every dot of a word as a square of `dot` pixels, told by its corner, from the word's own top left. */
export function dotsOf(word: string, dot: number): readonly (readonly [x: number, y: number])[] {
  return [...word].flatMap((letter, i) =>
    (SHAPES[letter]?.split(' ') ?? []).flatMap((row, y) =>
      [...row].flatMap((bit, x) => (bit === '1' ? [[(i * STEP + x) * dot, y * dot] as const] : [])),
    ),
  )
}

/** In pixels. */
export const sizeOf = (word: string, dot: number): { readonly width: number; readonly height: number } => ({
  width: (word.length * STEP - 1) * dot,
  height: HIGH * dot,
})

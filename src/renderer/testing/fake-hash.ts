// 64 hex digits that change with the text, so that the fake can show a sum. Not a hash; never shipped.

export function createHash(text: string): string {
  let out = ''
  for (let round = 0; round < 8; round++) {
    let h = 0x811c9dc5 ^ round
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    out += (h >>> 0).toString(16).padStart(8, '0')
  }
  return out
}

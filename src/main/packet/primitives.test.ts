import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as node from './primitives'
import * as web from './primitives.web'

const pair = generateKeyPairSync('ed25519')
const der = new Uint8Array(pair.publicKey.export({ type: 'spki', format: 'der' }))

test('the page and Node give the same sums of the same bytes and texts', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
      expect([web.sha256(bytes), web.sha256(text), web.crc32(bytes)]).toEqual([node.sha256(bytes), node.sha256(text), node.crc32(bytes)])
    }),
    { numRuns: 100 },
  )
})

test('the page and Node agree on every signature, true or altered in any bit', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(63), fc.integer({ min: 0, max: 255 }), (message, at, by) => {
      const signature = new Uint8Array(sign(null, message, pair.privateKey))
      signature[at] = (signature[at] as number) ^ by
      const said = node.verifiesEd25519(der, message, signature)
      expect(said).toBe(by === 0)
      expect(web.verifiesEd25519(der, message, signature)).toBe(said)
    }),
    { numRuns: 60 },
  )
})

test('what is no key or no signature is false on both sides, never a throw', () => {
  for (const [key, signature] of [
    [new Uint8Array(), new Uint8Array(64)],
    [der, new Uint8Array(63)],
    [der, new Uint8Array()],
  ] as const) {
    expect(node.verifiesEd25519(key, der, signature)).toBe(false)
    expect(web.verifiesEd25519(key, der, signature)).toBe(false)
  }
})

import { expect, test } from 'vitest'
import { sha256Hex } from './sha256'

test('gives the sum that the standard gives, of the bytes of UTF-8', async () => {
  // FIPS 180-4, the example of one block.
  expect(await sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(await sha256Hex('é')).not.toBe(await sha256Hex('e'))
})

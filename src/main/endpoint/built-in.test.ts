import { describe, expect, it } from 'vitest'
import { checkProposal } from '../codes'
import { shippedShelf, shippedTable } from '../codes/testing'
import { isCleared } from '../gate'
import { createBuiltInCoder } from './built-in'
import { clear } from './testing/exchange'

const table = shippedTable()
const NOTE = '[NAME_1] has pneumonia and type 2 diabetes. Denies chest pain. Température: fièvre \u{1F321}.'
const coder = createBuiltInCoder({ table, isCleared, now: () => 0 })
const go = () => new AbortController().signal

describe('the built-in coder', () => {
  it('needs no network and says which coder and code set it is', () => {
    expect(coder.profile).toMatchObject({ kind: 'built-in', baseUrl: null, host: null, loopback: true })
    expect(coder.profile.model).toMatch(/^chartroom-coder \d+ \(ICD-10-CM FY2026\)$/)
  })

  it('prepares the very bytes that were cleared', async () => {
    const cleared = await clear(NOTE)
    const outbound = coder.prepare(cleared)
    expect(new TextDecoder().decode(outbound.bytes)).toBe(cleared.text)
    expect(outbound.sha256).toBe(cleared.sha256)
    expect(outbound.prompt).toBeNull()
  })

  it('takes nothing that only looks cleared, and what it prepared cannot be changed', async () => {
    const cleared = await clear(NOTE)
    expect(() => coder.prepare({ ...cleared })).toThrow(TypeError)
    const outbound = coder.prepare(cleared)
    expect(Object.isFrozen(outbound)).toBe(true)
    expect(Object.isFrozen(outbound.profile)).toBe(true)
    expect(await coder.send({ ...outbound, cleared: { ...cleared } }, go())).toEqual({ ok: false, error: 'not-cleared' })
  })

  it('answers with proposals that pass the check every proposal must pass', async () => {
    const outbound = coder.prepare(await clear(NOTE))
    const reply = await coder.send(outbound, go())
    if (!reply.ok) throw new Error(reply.error)
    expect(reply.value.proposals.map((p) => p.code)).toEqual(expect.arrayContaining(['J18.9', 'E11.9']))
    for (const p of reply.value.proposals) expect(checkProposal(shippedShelf())(p, outbound.cleared.text, null).status).toBe('valid')
    expect(JSON.parse(reply.value.raw).codes).toEqual(reply.value.proposals)
    expect(reply.value).toMatchObject({ status: 200, retries: 0, milliseconds: 0 })
  })

  it('gives the same reply for the same text', async () => {
    const outbound = coder.prepare(await clear(NOTE))
    const [one, two] = [await coder.send(outbound, go()), await coder.send(outbound, go())]
    expect(one).toEqual(two)
  })

  it('stops when it is told to, before and after it was asked', async () => {
    const outbound = coder.prepare(await clear(NOTE))
    expect(await coder.send(outbound, AbortSignal.abort())).toEqual({ ok: false, error: 'cancelled' })
    const stop = new AbortController()
    const asked = coder.send(outbound, stop.signal)
    stop.abort()
    expect(await asked).toEqual({ ok: false, error: 'cancelled' })
  })

  it('refuses bytes that are not those cleared', async () => {
    const outbound = coder.prepare(await clear(NOTE))
    const altered = outbound.bytes.slice()
    altered[0] = (altered[0] as number) ^ 1
    expect(await coder.send({ ...outbound, bytes: altered }, go())).toEqual({ ok: false, error: 'outbound-altered' })
  })
})

// Every sheet of the window's look is loaded at once, so a class that two of them style is styled by whichever comes last, on screens that
// neither meant. One sheet has the rules of a class; others say more of it only within something of their own.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const STYLES = path.join(import.meta.dirname, '../src/renderer/styles')

/** Classes that a sheet styles wherever they stand. Rules within @media only bend what is styled outside of it. */
function classesOf(sheet: string): readonly string[] {
  const css = readFileSync(path.join(STYLES, sheet), 'utf8').replace(/\/\*[\s\S]*?\*\/|\([^)]*\)/g, '')
  const selectors = [...css.matchAll(/^([^\s@}][^{}]*)\{/gm)].flatMap(([, list = '']) => list.split(','))
  return [...new Set(selectors.map((one) => one.trim()).filter((one) => /^\.[\w-]+$/.test(one)))]
}

test('no class is styled by two sheets', () => {
  const sheetsOf = new Map<string, string[]>()
  for (const sheet of readdirSync(STYLES)) for (const one of classesOf(sheet)) sheetsOf.set(one, [...(sheetsOf.get(one) ?? []), sheet])
  expect(sheetsOf.size).toBeGreaterThan(100)
  expect([...sheetsOf].filter(([, sheets]) => sheets.length > 1)).toEqual([])
})

// Makes the workbooks of the tests with LibreOffice Calc: `node src/main/intake/testing/make/xlsx.mjs`. What the cells mean is written
// here as a flat OpenDocument sheet, so that dates are dates and formulas are computed by the program itself.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const FILES = fileURLToPath(new URL('../files/xlsx/', import.meta.url))

const words = (value) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
const number = (value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`
const date = (value) => `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${value}"/>`
const formula = (of) => `<table:table-cell table:formula="of:${of}" office:value-type="string"/>`
const none = '<table:table-cell/>'
const row = (...cells) => `<table:table-row>${cells.join('')}</table:table-row>`

const SHEETS = `
<table:table table:name="Notes">${row(words('Sent by the billing office every Monday'))}</table:table>
<table:table table:name="Worklist">
${row(words('Charts of week 14'))}
${row()}
${row(words('File'), words('Account No'), words('Due date'), words('Priority'), words('Billed codes'), words('Bed'))}
${row(words('ward 3/visit-1.txt'), number(100200300400), date('2026-04-01'), words('high'), words('E11.9; I10'), number(7))}
${row(words('visit-2.txt'), words('A-2'), none, none, none, none)}
${row(formula('=&quot;visit-&quot;&amp;3&amp;&quot;.txt&quot;'), words('A &amp; B'), date('2026-12-31'), words('low'), none, none)}
</table:table>`

const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="days"><number:month number:style="long"/><number:text>/</number:text><number:day number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="days"/>
</office:automatic-styles>
<office:body><office:spreadsheet>${SHEETS}</office:spreadsheet></office:body></office:document>`

const folder = mkdtempSync(path.join(tmpdir(), 'workbooks-'))
try {
  writeFileSync(path.join(folder, 'worklist.fods'), DOCUMENT)
  for (const ending of ['xlsx', 'ods', 'xls']) {
    execFileSync('soffice', ['--headless', '--convert-to', ending, '--outdir', folder, path.join(folder, 'worklist.fods')], {
      stdio: 'ignore',
    })
    renameSync(path.join(folder, `worklist.${ending}`), path.join(FILES, `worklist.${ending}`))
  }
} finally {
  rmSync(folder, { recursive: true })
}

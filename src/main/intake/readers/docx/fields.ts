// Fields of a Word document: what is shown is their result; boxes and lists of old forms show what was chosen, which is no text.

interface Field {
  shown: boolean
  form: { box: boolean; set: boolean | null; usual: boolean; entries: string[]; chosen: number } | null
  wrote: boolean
}

/** More in one list of choices is made to keep us busy. */
const ENTRIES = 1000

export class Fields {
  private readonly open: Field[] = []
  private codes = 0

  /** Whether text here is shown: it is no field's instruction. */
  get shown(): boolean {
    return this.codes === 0
  }

  get unclosed(): boolean {
    return this.open.length > 0
  }

  wrote(): void {
    const field = this.open.at(-1)
    if (field) field.wrote = true
  }

  /** A field's mark of the given type. Returns what a form field shows where it ends. */
  mark(type: string | undefined): string {
    const field = this.open.at(-1)
    if (type === 'begin') {
      this.open.push({ shown: false, form: null, wrote: false })
      this.codes++
    } else if (type === 'separate' && field && !field.shown) {
      field.shown = true
      this.codes--
    } else if (type === 'end' && field) {
      this.open.pop()
      if (!field.shown) this.codes--
      if (field.form && !field.wrote) return shownOf(field.form)
    }
    return ''
  }

  /** An element of a form field's data. */
  formData(name: string, value: string | undefined, on: boolean): void {
    const field = this.open.at(-1)
    if (!field) return
    if (name === 'w:checkBox' || name === 'w:ddList')
      field.form = { box: name === 'w:checkBox', set: null, usual: false, entries: [], chosen: -1 }
    else if (!field.form) return
    else if (name === 'w:checked') field.form.set = on
    else if (name === 'w:default' && field.form.box) field.form.usual = on
    else if (name === 'w:default' && field.form.chosen < 0) field.form.chosen = Number(value)
    else if (name === 'w:result') field.form.chosen = Number(value)
    else if (name === 'w:listEntry' && field.form.entries.length < ENTRIES) field.form.entries.push(value ?? '')
  }
}

function shownOf(form: NonNullable<Field['form']>): string {
  if (form.box) return (form.set ?? form.usual) ? '☒' : '☐'
  return form.entries[Math.max(0, form.chosen)] ?? ''
}

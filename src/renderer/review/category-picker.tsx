// Picks one of the categories with one key, when an identifier is added or gets another category.
import type { KeyboardEvent } from 'react'
import { CATEGORIES, CATEGORY_NAMES, type Category } from '../../shared/safe-harbor'
import { S } from '../strings'
import { LOOKS } from './category-look'

interface Props {
  category: Category
  /** The focus begins here. */
  focus: boolean
  onPick: (category: Category) => void
}

/** Twenty radio buttons, each with its letter; the letters act while the focus is among them. */
export function CategoryPicker({ category, focus, onPick }: Props) {
  const onKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const hit = CATEGORY_NAMES.find((c) => LOOKS[c].key === event.key.toLowerCase())
    if (!hit) return
    event.preventDefault()
    onPick(hit)
    event.currentTarget.querySelector<HTMLElement>(`input[value="${hit}"]`)?.focus()
  }
  return (
    <fieldset className="categories" onKeyDown={onKey}>
      <legend>{S.findings.category}</legend>
      {CATEGORY_NAMES.map((name) => (
        <label key={name} className={`category tag-${LOOKS[name].family}`}>
          <input
            type="radio"
            name="category"
            value={name}
            checked={category === name}
            {...(focus && category === name ? { 'data-first': true } : {})}
            onChange={() => onPick(name)}
          />
          <span className="grow">{CATEGORIES[name].label}</span>
          <span className="key" aria-hidden="true">
            {LOOKS[name].key.toUpperCase()}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

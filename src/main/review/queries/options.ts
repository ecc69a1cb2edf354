// What kind of answer an option is. Pure.

/** The two that are always there, however a house words them. */
export const isOther = (option: string): boolean => /^\s*other\b/i.test(option)
export const isUnable = (option: string): boolean =>
  /^\s*(?:clinically\s+)?(?:unable\s+to\s+(?:determine|say)|undetermined|cannot\s+be\s+determined|unknown|not\s+able\s+to\s+determine)\b/i.test(
    option,
  )

export const isYes = (option: string): boolean => /^\s*yes\b/i.test(option)
export const isNo = (option: string): boolean => /^\s*no\.?\s*$/i.test(option)

/** Says that there is nothing: no clinical alternative to the option beside it. */
const isFiller = (option: string): boolean =>
  /^\s*(?:none|no\b|something\s+else|anything\s+else|another\s+(?:condition|diagnosis|cause)\s*$|normal|healthy|nothing|n\/a|not\s+(?:applicable|clinically\s+significant|relevant)|within\s+normal)/i.test(
    option,
  )

export const isClinical = (option: string): boolean =>
  option.trim() !== '' && !isOther(option) && !isUnable(option) && !isYes(option) && !isNo(option) && !isFiller(option)

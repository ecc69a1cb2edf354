// What stands after a number when the number is a measurement, a dose or a count, so never an identifier.

/** Anchored at the place after a number. */
export const MEASURE_AFTER =
  /^[ \t]?-?[ \t]?(?:%|°|(?:mg|mcg|ug|µg|ng|pg|g|gm|gms|grams?|kg|kgs|lbs?|pounds|oz|ml|mls|cc|dl|l|liters?|litres?|mm|cm|cms|m|inch(?:es)?|ft|feet|mmhg|cmh2o|bpm|meq|mmol|mosm|iu|units?|u|mci|gy|cgy|hz|khz|kcal|kcals?|cals?|calories|j|joules|ma|kv|watts?|degrees?|deg|fr|french|gauge|ga|g\/dl|mg\/dl|k\/ul|cells|copies|cfus?|organisms|platelets|wbcs?|rbcs?|tabs?|tablets?|caps?|capsules?|pills?|puffs?|drops?|gtts?|sprays?|patch(?:es)?|doses?|amps?|vials?|bags?|cups?|packs?|ppd|sec|secs|seconds?|mins?|minutes?|hrs?|hours?|x\s?\d)(?![a-z:]))/i

export const isMeasure = (text: string, end: number): boolean => MEASURE_AFTER.test(text.slice(end, end + 16))

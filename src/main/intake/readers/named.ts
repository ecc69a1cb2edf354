// A table by names that come from a file: those that JavaScript has for itself (`constructor`) are in none.
export const named = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(table))

// The order of texts by their characters: the same on every computer, in whatever language it runs.

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

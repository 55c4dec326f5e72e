// A long file name or category may break after its separators and nowhere else.

export const breakable = (name: string): string => name.replaceAll(/[_.-]/g, '$&\u200B')

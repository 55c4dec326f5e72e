// The version of the importer's rules; a file of its own, so that asking for it does not load the importer.

/** Raised with every change of a rule or of what search keeps, so that the library knows which guides to read again. */
export const parserVersion = 5

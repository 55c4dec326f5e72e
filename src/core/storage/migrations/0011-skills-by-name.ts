// Migration 11: the search reads the names of skills themselves, so that a second spelling of each is no longer kept.

export const sql = `
ALTER TABLE skills DROP COLUMN searchable;
`

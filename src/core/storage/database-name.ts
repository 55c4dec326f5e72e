// What the database of a data folder is called.

export const databaseName = 'shirube.db'

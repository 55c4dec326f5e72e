// How much one request may carry: the sizes and counts that the list of requests and whoever sends or reads them keep to.

export const limits = {
  /** Bytes of one upload part before base64. */
  partBytes: 1_000_000,
  uploadFiles: 10_000,
  uploadFileBytes: 60_000_000,
  /** A larger file is no guide: it is reported as too large by its declared size, and its parts need not be sent. */
  guideBytes: 5 * 1024 * 1024,
  /** An archive of guides; its name ends in .zip. */
  archiveBytes: 200 * 1024 * 1024,
  uploadBytes: 600_000_000,
  /** Entries of an import in one answer; who wants more asks again. */
  importEntries: 200,
  /** Skills in one change. */
  skills: 10_000,
  /** Levels of one what-if. */
  triedLevels: 2_000,
  text: 10_000,
  name: 500,
  /** Guides in one change. */
  guides: 10_000,
  collections: 200,
  collectionName: 100,
  /** Characters of one marked passage, and of what is said of its surroundings. */
  quote: 2_000,
  surroundings: 500,
  /** Of one guide. */
  passages: 2_000,
}

// Makes every file that the program writes readable for the user alone: they say what someone earns and where they are weak.

/** Must stand before the first file; a folder that was there before may let others in. */
export function keepFilesPrivate(): void {
  process.umask(0o077)
}

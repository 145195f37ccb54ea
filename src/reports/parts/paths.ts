/** `./lists/a.md` → `lists/a.md`: services know files by their path in the repository. */
export const repositoryPath = (path: string): string => path.replace(/^(?:\.\/+)+(?=.)/, '')

/** A path as part of an address: `lists/a b.md` → `lists/a%20b.md`. */
export const encodedPath = (path: string): string =>
  path.toWellFormed().split('/').map(encodeURIComponent).join('/')

/** Where a file can be seen line by line (`…#L1`), given `https://github.com/o/r/blob/SHA`. */
export const fileAddress = (path: string, blobUrl: string): string =>
  `${blobUrl}/${encodedPath(path)}?plain=1`

/** `./lists/a.md` → `lists/a.md`: services know files by their path in the repository. */
export const repositoryPath = (path: string): string => path.replace(/^(?:\.\/+)+(?=.)/, '')

import type { List } from '../../model/list.ts'

/** Says why a list without entries has no findings. */
export const whyNoEntries = ({ text }: List): string =>
  text.trim() === ''
    ? 'There are no entries: the file is empty.'
    : 'No entries were recognised: nothing here names a paper in a known form.'

import type { Addition } from './addition.ts'

export const addVenue: Addition = {
  name: 'a venue',
  goal: 1,
  files: {},
  edits: [
    {
      path: 'src/venues/venues.json',
      anchor: '  { "name": "AAMAS",',
      put: 'before',
      text: '  { "name": "AALTD", "full": "Advanced Analytics and Learning on Temporal Data", "kind": "conference" },\n',
    },
  ],
  tests: ['__tests__/venues', '__tests__/lists'],
}

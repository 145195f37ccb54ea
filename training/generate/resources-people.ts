/** People, laboratories, companies, workshops and challenges. */
import { rows } from './prose-say.ts'
import type { Kind } from './resources-types.ts'

export const people: Kind = {
  headings: [
    'People',
    'Researchers',
    'Labs',
    'Research Groups',
    'Who to follow',
    'Companies',
    'Labs and People',
    'Communities',
    'Key Researchers',
    'Startups',
  ],
  names: [
    '@person',
    '@person',
    '@person',
    '@org',
    '@family Lab',
    '@org @topic {Group|Lab}',
    '@person ({@org|professor})',
  ],
  abouts: rows(`
    @org
    {professor|PhD student|research scientist} at @org
    {works|research} on @area{ and @area|}
    @org, {Canada|Germany|China|Japan|USA}
    {[Google Scholar](@site)|[Homepage](@site) [Scholar](@site)}`),
  urls: [
    '@site',
    'https://scholar.google.com/citations?user=@nick',
    'https://@nick.github.io',
    'https://twitter.com/@nick',
  ],
  by: '@org',
  labels: ['Homepage', 'Scholar', 'Twitter', 'Website', 'Lab'],
}

export const meetings: Kind = {
  headings: [
    'Workshops',
    'Challenges',
    'Competitions',
    'Conferences',
    'Events',
    'Related Workshops',
    'Workshops & Challenges',
    'Talks',
    'Seminars',
    'Leaderboards',
  ],
  names: rows(
    `
    @heading Workshop {@|at} @conf @year
    {1st|2nd|3rd|4th} Workshop on @heading{ ({@conf @year|@nick})|}
    @conf @year {Workshop|Challenge|Tutorial}{: @heading| on @heading}
    @heading {Challenge|Competition|Day|Symposium} @year
    The First @heading {Games|Hackathon}
    @data Leaderboard
    {Keynote|Talk} by @person: @heading
    @heading Seminar Series`.replace('{@|at}', 'at'),
  ),
  abouts: rows(`
    @conf @year
    {held|co-located} with @conf @year{ in {Paris|Vancouver|Seoul}|}
    deadline: @date
    organized by @people
    @date, online
    {prizes|tracks}: @n`),
  urls: ['@site', '@site', '@video', 'https://www.kaggle.com/c/@nick'],
  by: '@people',
  labels: ['Website', 'link', 'Link', 'Video', 'Workshop', 'Homepage', 'Slides'],
}

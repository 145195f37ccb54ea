/** How fields are set: bold, linked, quoted, in brackets, behind a label. Each is a piece of a pattern. */
import type { Look } from './look.ts'
import type { Random } from './random.ts'

type Weighted = readonly (readonly [number, string])[]

/** What stands inside the bold, link or quotation marks of a title. */
const CORES: Weighted = [
  [30, '@title'],
  [3, '@title.'],
  [1, '@title,'],
  [0.8, '@title:'],
  [2, '{@number }@title'],
  [1, '{[@nick] }@title'],
  [0.8, '@title{ (@nick)}'],
  [1, '@title{ (@when)}'],
  [0.7, '{[@when] }@title'],
  [0.4, '@title{ [@when]}'],
  [0.3, '@title{, @when}'],
  [0.3, '{@authors, }@title'],
  [0.3, '@title{ - @authors}'],
]

const WRAPS: Weighted = [
  [5, '_'],
  [4, '**_**'],
  [5, '[_](@url)'],
  [1.6, '**[_](@url)**'],
  [1.2, '[**_**](@url)'],
  [1.6, '"_"'],
  [0.8, '“_”'],
  [0.6, '**"_"**'],
  [0.4, '"**_**"'],
  [1, '*_*'],
  [0.5, '__@__'],
  [0.4, '`_`'],
  [0.5, '["_"](@url)'],
  [0.4, '"[_](@url)"'],
  [0.5, '*[_](@url)*'],
  [0.4, '[*_*](@url)'],
  [0.4, '***_***'],
  [0.4, '<b>_</b>'],
  [0.4, '<a href="@url">_</a>'],
  [0.2, '<strong>_</strong>'],
  [0.2, '<i>_</i>'],
  [0.2, '<u>_</u>'],
  [0.2, "'_'"],
  [0.2, "``_''"],
  [0.2, '[“_”](@url)'],
  [0.2, '_ [](@url)'],
]
const FULL_WIDTH: Weighted = [
  [2, '《_》'],
  [2, '【_】'],
  [1, '「_」'],
  [1, '《[_](@url)》'],
]

export function titleDress(random: Random, look: Look): string {
  const wide = look.language !== 'en' && random.chance(0.15)
  const wrap = random.weighted(wide ? FULL_WIDTH : WRAPS)
  const core = random.weighted(CORES)
  return wrap === '__@__' ? `__${core}__` : wrap.replace('_', () => core)
}

const AUTHORS: Weighted = [
  [12, '@authors'],
  [5, '*@authors*'],
  [1.5, '_@authors_'],
  [1, '*@authors.*'],
  [0.7, '**@authors**'],
  [1.2, '(@authors)'],
  [0.4, '[@authors]'],
  [0.6, '(*@authors*)'],
  [1.6, 'by @authors'],
  [0.8, 'By @authors'],
  [0.3, 'by *@authors*'],
  [0.3, '`@authors`'],
  [0.4, '<i>@authors</i>'],
  [0.2, '<em>@authors</em>'],
  [0.3, '<sub>@authors</sub>'],
  [0.3, '<small>@authors</small>'],
  [0.3, '<font color="gray">@authors</font>'],
  [0.3, '— @authors'],
  [0.2, '<sup>@authors</sup>'],
  [0.2, '~@authors'],
]
export const authorsDress = (random: Random): string => random.weighted(AUTHORS)

const WHEN: Weighted = [
  [10, '@when'],
  [5, '(@when)'],
  [3, '[@when]'],
  [3, '*@when*'],
  [2.5, '**@when**'],
  [1.2, '`@when`'],
  [1, '(*@when*)'],
  [1, '**[@when]**'],
  [0.5, '[**@when**]'],
  [0.6, '**(@when)**'],
  [0.4, '(**@when**)'],
  [0.5, '<ins>@when</ins>'],
  [0.3, '<code>@when</code>'],
  [0.8, '_@when_'],
  [0.8, '[@when](@url)'],
  [0.6, '[[@when](@url)]'],
  [0.6, '[[@when]](@url)'],
  [0.3, '**[@when](@url)**'],
  [0.3, '([@when](@url))'],
  [0.8, 'In @when'],
  [0.5, 'in @when'],
  [0.3, '*In @when*'],
  [0.3, 'In *@when*'],
  [0.3, '[`@when`]'],
  [0.3, '(`@when`)'],
  [0.2, '<b>@when</b>'],
  [0.2, '<sub>@when</sub>'],
  [0.2, '<kbd>@when</kbd>'],
  [0.2, '\\[@when\\]'],
  [0.2, '***@when***'],
  [0.2, '`[@when]`'],
  [0.2, 'at @when'],
  [0.2, 'Published in @when'],
  [0.2, 'Accepted by @when'],
  [0.2, 'accepted at @when'],
  [0.2, 'to appear in @when'],
  [0.3, '【@when】'],
  [0.3, '（@when）'],
  [0.1, '@@when'],
]
export const whenDress = (random: Random): string => random.weighted(WHEN)

const LEADS: Weighted = [
  [4, '[@when]'],
  [3, '**[@when]**'],
  [3, '[**@when**]'],
  [2.5, '(@when)'],
  [2, '@when'],
  [2, '**@when**'],
  [2, '[[@when](@url)]'],
  [1.5, '[[@when]](@url)'],
  [1.5, '[@when](@url)'],
  [1.5, '(*@when*)'],
  [1.5, '`@when`'],
  [1, '**(@when)**'],
  [1, '*@when*'],
  [0.7, '(**@when**)'],
  [0.7, '[`@when`]'],
  [0.7, '<b>[@when]</b>'],
  [0.5, '\\[@when\\]'],
  [0.5, '**`@when`**'],
  [0.5, '`[@when]`'],
  [0.4, '[*@when*]'],
  [0.4, '【@when】'],
  [0.3, '***@when***'],
  [0.3, '@when:'],
  [0.3, '**@when:**'],
  [0.3, '[[**@when**](@url)]'],
]
/** A venue or date in front of a title. */
export const leadDress = (random: Random): string => random.weighted(LEADS)

const NICKS: Weighted = [
  [3, '[@nick]'],
  [3, '**@nick**:'],
  [1.5, '**@nick:**'],
  [1.5, '@nick:'],
  [1.2, '`@nick`'],
  [1, '**[@nick]**'],
  [1, '[**@nick**]'],
  [1, '**@nick**'],
  [0.8, '(@nick)'],
  [0.8, '@nick -'],
  [0.6, '**@nick** -'],
  [0.5, '_@nick_:'],
  [0.5, '<u>@nick</u>:'],
  [0.4, '**@nick**,'],
  [0.4, '【@nick】'],
  [0.3, '@nick |'],
  [0.3, '***@nick***:'],
  [0.3, '<b>@nick</b>:'],
  [0.3, '[@nick](@url):'],
  [0.3, '[@nick](@url) -'],
  [0.3, '**`@nick`**'],
  [0.2, '@nick —'],
]
/** A method's name, a tag or a topic in front of a title, with its own colon or dash. */
export const nickDress = (random: Random, title: string): string =>
  random.weighted(isBare(title) ? NICKS.filter(([, dress]) => !/[:,]\**$/.test(dress)) : NICKS)

/** Behind a colon, a bare title would take in what stands before it. */
const isBare = (title: string): boolean => title.startsWith('@title')

const AFTER: Weighted = [
  [3, '(@nick)'],
  [1, '(**@nick**)'],
  [1, '[@nick]'],
  [1, '`@nick`'],
  [0.5, '**@nick**'],
  [0.5, '- @nick'],
]
/** The same behind the title. */
export const nickAfterDress = (random: Random): string => random.weighted(AFTER)

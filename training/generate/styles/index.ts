/** Citation styles by name. A style is a pattern with the ways to write names, titles and venues that go with it. */
import { drawNameStyle, type NameStyle } from '../names.ts'
import type { Random } from '../random.ts'

export type Citation = {
  readonly line: string
  readonly names: NameStyle
  /** Venues are spelled out with volume and pages. */
  readonly cited: boolean
}

type Draft = {
  readonly lines: readonly string[]
  readonly names: (random: Random) => NameStyle
  readonly cited: boolean
}

const names =
  (form: NameStyle['form'], over: Partial<NameStyle>) =>
  (random: Random): NameStyle => ({
    ...drawNameStyle(random, form),
    extra: random.chance(0.9) ? 'none' : 'own',
    ...over,
  })

const STYLES = {
  apa: {
    lines: [
      '{@authors }{(@year). }@title.{ *@venue*.}{ @links}',
      '{@authors }{(@year). }*@title*.{ @venue.}{ @links}',
      '{@authors }{(@year). }@title.{ @when.}{ @links}',
      '{@authors }{(@year)}. [@title](@url).{ @when.}',
    ],
    names: names('Lee, A.', { separator: ', ', last: ', & ', others: [', et al.', ', … ', ', ...'] }),
    cited: true,
  },
  mla: {
    lines: [
      '{@authors. }"@title."{ *@venue*}{ (@year)}.{ @links}',
      '{@authors. }"@title."{ @when}{ (@year)}.{ @links}',
      '{@authors. }“@title.”{ *@venue*}{, vol. 6, no. 2, Aug. @year, pp. 855–85}. Crossref, @url.',
      '{@authors. }"@title."{ @venue}{ 12.3 (@year): 44-61.}{ @links}',
      '{@authors. }“@title.”{ @when}{, @year}.{ @links}',
      '[{@authors. }"@title."{ @when}{ (@year)}.](@url)',
      '{@authors. }**"@title."**{ @when}{, @year}.{ @links}',
    ],
    names: names('first reversed', { separator: ', ', last: ', and ', others: [', et al.'] }),
    cited: true,
  },
  chicago: {
    lines: [
      '{@authors. }{@year. }“@title.”{ *@when*.}{ @links}',
      '{@authors. }{@year. }"@title."{ @when.}{ @links}',
      '{@authors, }“@title,”{ *@venue*}{ (@year)}.{ @links}',
      '{@authors. }{@year. }*@title*.{ @venue.}{ @links}',
    ],
    names: names('first reversed', { separator: ', ', last: ', and ' }),
    cited: true,
  },
  ieee: {
    lines: [
      '{@number }{@authors, }"@title,"{ @when}{, @year}.{ @links}',
      '{@number }{@authors, }“@title,”{ @when}{, @year}.{ @links}',
      '{@authors, }"@title",{ @when}{, @year}.{ @links}',
      '{@authors. }"@title",{ @when}{, @year}{ @links}',
    ],
    names: names('A. Lee', { separator: ', ', last: ' and ', others: [' *et al.*', ' et al.', ', et al.'] }),
    cited: true,
  },
  acm: {
    lines: [
      '{@authors. }{@year. }@title.{ @when.}{ @links}',
      '{@authors. }{@year. }[@title](@url).{ @when.}',
      '{@authors. }{@year. }**@title**.{ *@when*.}{ @links}',
      '{@authors. }{@year. }*@title*.{ @when}{ @links}',
    ],
    names: names('Ann Lee', { separator: ', ', last: ', and ' }),
    cited: true,
  },
  vancouver: {
    lines: [
      '{@authors. }@title.{ @venue.}{ @year}.{ @links}',
      '{@authors. }@title.{ @venue.}{ @year;28(3):1398-1411.}{ @links}',
      '{@authors. }@title.{ @venue.}{ @year Apr 1;25(1):250.} doi:10.1186/s12891-024-07355-8',
      '{@authors. }@title.{ @venue}{ 81, 42649–42690 (@year).}{ @links}',
      '{@authors. }{@year. }@title.{ @venue}{ 73, 1943-1967.}{ @links}',
      '{@authors }{(@year) }@title{, @venue}, 12:1, 2345823, DOI: 10.1080/21681163.2024.2345823',
      '{@authors. }@title.{ @when.}{ @year.}{ @links}',
      '{@authors. }[@title](@url).{ @venue.}{ @year.}',
      '{@authors. }**@title**.{ @when}{, @year}.{ @links}',
    ],
    names: names('Lee A', { separator: ', ', last: ', ', others: [', et al'] }),
    cited: true,
  },
  harvard: {
    lines: [
      '{@authors, }{@year. }@title.{ @when.}{ @links}',
      "{@authors }{(@year) }'@title',{ @when}.{ @links}",
      '{@authors }{(@year) }*@title*.{ @when}.{ @links}',
      '{@authors, }{@year. }[@title](@url).{ @when.}',
    ],
    names: names('Lee, A.', { separator: ', ', last: ' and ' }),
    cited: true,
  },
  gbt: {
    lines: [
      '{@authors. }@title[J].{ @when}{, @year}.{ @links}',
      '{@authors. }@title[C]//{@when}{, @year}.{ @links}',
      '{@authors. }@title[J].{ @venue}{, @year}.{ @links}',
      '{@number }{@authors. }@title [C].{ @when}{. @year}{ @links}',
      '{@authors. }**@title**[J].{ @when}{, @year}.{ @links}',
    ],
    names: names('Lee A', { separator: ', ', last: ', ', others: [', et al'] }),
    cited: true,
  },
  nature: {
    lines: [
      '{@authors. }@title.{ *@when*}{ (@year)}.{ @links}',
      '{@number }{@authors. }@title.{ @when}{ (@year)}.{ @links}',
      '{@authors. }*@title*.{ @when}{ (@year)}{ @links}',
    ],
    names: names('Lee, A.', { separator: ', ', last: ' & ', others: [' *et al.*', ' et al.'] }),
    cited: true,
  },
  lncs: {
    lines: [
      '{@authors: }@title.{ @when}{ (@year)}{. @links}',
      '{@number }{@authors: }@title.{ @when}{ (@year)}',
      '{@authors: }[@title](@url).{ @when}{, @year}.',
      '{@authors: }**@title**.{ @when}{ (@year)}{ @links}',
    ],
    names: names('Lee, A.', { separator: ', ', last: ', ', others: [', et al.'] }),
    cited: true,
  },
  ams: {
    lines: [
      '{@authors, }*@title*{, @when}{ (@year)}.{ @links}',
      '{@authors, }_@title_{, @when}{, @year}.{ @links}',
      '{@authors, }@title{, @when}{ (@year)}{. @links}',
      '{@authors, }[*@title*](@url){, @when}{ (@year)}.',
    ],
    names: names('A. Lee', { separator: ', ', last: ', and ' }),
    cited: true,
  },
  dblp: {
    lines: [
      '{@authors: }@title.{ @venue}{ @year}{ @links}',
      '{@authors: }**@title.**{ @when}{ @links}',
      '{@authors: }[@title.](@url){ @when}',
      '{@authors:\n  }@title.{ @when}{ @year}: @pages{ @links}',
      '{@authors: }@title.{ @when}{ @year}: @pages{ @links}',
      '{@authors: }@title.{ @when}: @pages{ (@year)}{ @links}',
    ],
    names: names('Ann Lee', { separator: ', ', last: ', ' }),
    cited: false,
  },
  scholar: {
    lines: [
      '{@authors. }@title{. @when}{, @year}{ @links}',
      '@title{. @authors}{ - @when}{, @year}{ @links}',
      '[@title](@url){ @authors}{ - @when}{, @year}',
      '@title{ @authors}{ - @when}{, @year}{ - @links}',
    ],
    names: names('A Lee', { separator: ', ', last: ', ', others: ['…', ', ...'] }),
    cited: true,
  },
  commas: {
    lines: [
      '{@authors, }@title{, @when}{, @year}{. @links}',
      '{@authors, }*@title*{, @when}{, @links}',
      '{@authors, }[@title](@url){, @when}',
      '{@authors, }"@title"{, @when}{ @links}',
      '@title{, @authors}{, @when}{, @year}{ @links}',
      '{@authors, }**@title**{, @when}{ @links}',
      '{@authors: }@title{, @when}{ @year}.{ @links}',
      '{@authors: }@title{, @when}{, @year}{ @links}',
      '{@authors: }[@title](@url){, @when}{ @year}',
      '{@authors - }@title{, @when}{ @year}{ @links}',
    ],
    names: (random: Random) =>
      names(random.pick(['Ann Lee', 'A. Lee', 'Lee']), {
        separator: ', ',
        last: random.pick([', ', ' and ', ' & ', ', and ']),
      })(random),
    cited: false,
  },
  byline: {
    lines: [
      '[@title](@url){ by @authors}{. @when}{, @year}.',
      '@title{ by @authors}{, @when}{ @links}',
      '*@title*{ by @authors}{ (@when)}{ @links}',
      '"@title"{ by @authors}{, @when}{ @links}',
      '**@title**{ by @authors}{, @when}{ @links}',
      '@title{, by @authors}{. @when}{. @links}',
    ],
    names: (random: Random) => names(random.pick(['Ann Lee', 'Lee A', 'Lee', 'A. Lee']), {})(random),
    cited: false,
  },
  short: {
    lines: [
      '[@title](@url){ (@authors}{, @year)}',
      '@title{ (@authors}{, @year)}{ @links}',
      '@title.{ [@authors}{ (@year)](@url)}.',
      '**@title**{ (@authors}{ @year)}{ @links}',
      '{@authors }{(@year)}: @title{. @when}{ @links}',
      '{@authors }{(@year) }@title{, @when}{ @links}',
      '[{@authors }{(@year)}](@url){ - @title}',
      '{@authors, }{@year, }@title{, @when}{ @links}',
      '- {@authors }{(@year)}, [@title](@url){, @when}',
      '[@title](@url){ [@authors}{, @year]}',
      '{[@authors}{, @year]} @title{ @links}',
      '[{@authors }{(@year)}](@url): @title{. @when}',
      '{@authors.}{ [@year]} @title{ @links}',
      '@title. [{@authors }{(@year)}](@url)',
      '@title. [{@authors }{(@year)}](@url).',
      '*@title*, [{@authors, }{@year}](@url)',
      '**@title** ([{@authors, }{@year}](@url))',
      '@title - [{@authors }{(@year)}](@url)',
      '**{@authors }{(@year)}, "@title."**{ @links}',
      '{@authors }{(@year)}, "@title"{ @links}',
      '**{@authors }{(@year)}: @title**{ @links}',
      '[**@title**](@url){ (@authors}{, @year)}{ (@links)}',
      '[**@title**](@url){ (@authors}{ @year)}{ @links}',
    ],
    names: (random: Random) =>
      names(random.pick(['Lee', 'Lee', 'Lee', 'Ann Lee', 'Lee A']), {
        separator: ', ',
        last: random.pick([' and ', ' & ', ', ']),
        most: random.pick([1, 2, 3]),
        others: [' et al.', ' et al', ', et al.'],
      })(random),
    cited: false,
  },
} satisfies Record<string, Draft>

/** The whole citation as the text of one link. */
const linked = (line: string): string =>
  line.includes('](')
    ? line
    : `[${line.replace(/\{[^{}]*@links[^{}]*\}/, '').replace(/\{@number \}/, '')}](@url)`

/** A citation in one of the named styles. */
export function drawCitation(random: Random): Citation {
  const draft = random.chance(0.35)
    ? random.pick<Draft>([
        STYLES.short,
        STYLES.short,
        STYLES.short,
        STYLES.commas,
        STYLES.commas,
        STYLES.byline,
      ])
    : random.pick<Draft>(Object.values(STYLES))
  const line = random.pick(draft.lines)
  return {
    line: random.chance(0.07) ? linked(line) : line,
    names: draft.names(random),
    cited: draft.cited && random.chance(0.8),
  }
}

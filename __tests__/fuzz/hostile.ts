/** Short pieces that keep a reader busy when they are repeated, and places in a list to put them. */

/** Repeated until they are long; each is a habit of lists, or half of one. */
export const PIECES: readonly string[] = [
  ...[
    ' ',
    '\t',
    '\u00a0',
    '\u200b',
    '\0',
    '\ufffc',
    '\ud800',
    'A',
    'a-',
    '1',
    '中',
    'é',
    '\u0301',
    '🔥',
    ':fire: ',
  ],
  ...[
    '.',
    '. ',
    ',',
    ', ',
    ';',
    ': ',
    '- ',
    ' - a',
    '– ',
    '…',
    '!',
    'B? ',
    '/',
    '|',
    '\\|',
    '&',
    '&amp;',
    '#',
    '@',
    '_',
  ],
  ...[
    '(',
    ')',
    '(a)',
    '(2020) ',
    '[',
    ']',
    '[a] ',
    '[[',
    '](',
    '[](',
    '"',
    '"a" ',
    '“a” ',
    "'a' ",
    '’ ',
    '《',
    '【a】',
    '{a}',
  ],
  ...['*', '**', '*a* ', '**a** ', '*a', '~~a', '`', '`a` ', '$a$', '\\', '\\a{', '^1', '†'],
  ...[
    '<',
    '<b>',
    '<b>a</b>',
    '<br>',
    '<!--',
    '<!---->',
    '<!-- a -->',
    '<a href="',
    '<a href="b">',
    '<td>',
    '<h1>a',
  ],
  ...[
    '<title',
    '<div id="app" ',
    '</html>',
    '</html><!---->',
    ' id="a"',
    ' href="#a"',
    '<entry>',
    "<a b='",
    '-->',
  ],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\n- ',
    '\n# a',
    '\n| a',
    '\n> ',
    '\n  a',
    '\na',
    '[a]: b\n',
    '[^1] ',
    '!!! a\r',
    '|-',
  ],
  ...[
    'A, ',
    'A. ',
    'Ann Author, ',
    'Ünal, ',
    'A. Author and ',
    ' and ',
    'and B, ',
    ' et al. ',
    '等',
    'of A ',
    'Jr., ',
    'Google, ',
  ],
  ...[
    '2020 ',
    '2020.05 ',
    'May ',
    'Jun 2020 ',
    'ICLR ',
    'ICLR 2020 ',
    "ICLR '20 ",
    'In Proceedings of the ',
    'vol. 1, ',
    'pp. 1-',
  ],
  ...[
    'accepted ',
    'to appear at ',
    'submitted to ',
    'it is ',
    'I withdraw ',
    'arXiv:',
    'arXiv preprint arXiv:2010.02502 ',
  ],
  ...[
    'https://a.b ',
    'http://',
    'www.',
    'www.a.b ',
    'x@ ',
    '10.1000/',
    '/abs/',
    '/html/',
    '.pdf',
    'badge',
    '%',
    '%41',
    '..',
    '-',
  ],
  ...[
    '[a](https://x.y/z) ',
    '[a](https://arxiv.org/abs/2010.02502) ',
    '![a](b) ',
    '[2020 Ab](http://a.bc)/',
    'Code: ',
    '[Code] ',
  ],
  ...[
    '<a id="a"></a>',
    '<!-- paper-list-check-disable-next-line -->\n',
    '*a*, ',
    '{a,b}',
    '**/',
    '[a-',
    'a: &a [*a]\n',
    '- - ',
    '? ',
  ],
]

const PAPER = '[[paper](https://arxiv.org/abs/2010.02502)]'

/** Parts of an entry that hold a hostile text. */
export const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'a whole file': (text) => text,
  'an item': (text) => `- **A Title of a Paper** ${text} ${PAPER}\n`,
  'a title': (text) => `- **A Title ${text} of a Paper**, Ann Author, Bob Writer, ICLR 2021 ${PAPER}\n`,
  'a linked title': (text) =>
    `- [A ${text} Title](https://arxiv.org/abs/2010.02503), Ann Author, ICLR 2021\n`,
  names: (text) => `- **A Title of a Paper**, Ann Author, Bob ${text} Writer, ICLR 2021 ${PAPER}\n`,
  'a venue': (text) => `- **A Title of a Paper**, Ann Author, Bob Writer. *ICLR ${text} 2021* ${PAPER}\n`,
  'a citation': (text) =>
    `[1] A. Author, "A Title ${text} of Paper," in Proc. ${text} ICLR, 2021. ${PAPER}\n`,
  cells: (text) =>
    `| Title | Authors | Date | Link |\n|---|---|---|---|\n| A Title ${text} of a Paper | Ann ${text} Author | ${text} | ${PAPER} |\n`,
  HTML: (text) =>
    `<p>${text} <a href="https://arxiv.org/abs/2010.02503">A Title of a Paper</a> ${text}</p>\n`,
  'a heading': (text) => `## ${text}\n\n- **A Title of a Paper** ${PAPER} [up](#${text.trim()})\n`,
  'a label and an address': (text) =>
    `- **A Title of a Paper** [${text}](https://github.com/a/b/${text}) ${PAPER}\n`,
}

/** A piece over and over, about so many characters in all. */
export const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / Math.max(1, piece.length)))

const entry = (i: number) => `2101.${String(i % 100_000).padStart(5, '0')}`
const many = (length: number, each: number, line: (i: number) => string) =>
  Array.from({ length: Math.ceil(length / each) }, (_, i) => line(i)).join('')

/** Whole lists in which many of one thing meet many of another. */
/** Another word for each number, in letters alone. */
const word = (i: number): string =>
  `W${[...String(1000 + (i % 9000))].map((digit) => 'aeioumnrst'[Number(digit)]).join('')}`

export const CROWDS: Readonly<Record<string, (length: number) => string>> = {
  'entries with mistakes': (length) =>
    many(
      length,
      90,
      (i) =>
        `- **A Study of Case ${i}**, Ann Author, Bob Writer, ICLR 2021 [[paper](https://arxiv.org/abs/${entry(i)})]\n`,
    ),
  'one paper over and over': (length) =>
    many(
      length,
      60,
      (i) =>
        `- **A Title of Case ${i % 3}** [[paper](https://arxiv.org/abs/2101.00005)] [code](https://github.com/a/b${i})\n`,
    ),
  'one link under many titles': (length) =>
    many(
      length,
      80,
      (i) =>
        `- [${word(i * 31)} ${word(i * 57)} in ${word(i * 73)} of ${word(i)}](https://arxiv.org/abs/2101.00005)\n`,
    ),
  'comments above one line of findings': (length) =>
    `${many(length, 40, () => '<!-- paper-list-check-disable-next-line dead-link -->\n')}- **A Title of Words** ${many(length, 20, (i) => `[a](https://a.b/${i}) `)}\n`,
  'regions and findings': (length) =>
    many(
      length,
      90,
      (i) =>
        `<!-- paper-list-check-${i % 2 ? 'disable' : 'enable'} dead-link -->\n\n- [Title of Case ${i}](https://arxiv.org/abs/${entry(i)})\n\n`,
    ),
  'one line of entries': (length) =>
    many(length, 60, (i) => `<li><a href="https://arxiv.org/abs/${entry(i)}">A Title of Case ${i}</a></li>`),
  'broken anchors': (length) => many(length, 30, (i) => `# Heading ${i}\n\n[x](#heding-${i})\n\n`),
  'numbered entries': (length) =>
    many(
      length,
      60,
      (i) => `[${(i * 7) % 50}] **A Study of Case ${i}** [paper](https://arxiv.org/abs/${entry(i)})\n\n`,
    ),
  'links in one cell': (length) => `|a|\n|-|\n|${many(length, 15, () => '[a](https://b.c/d) ')}|\n`,
  'headings in one item': (length) => `- a\n${many(length, 8, (i) => `\n  # ${i}\n`)}`,
  'anchors in one block': (length) => `<p>${many(length, 12, (i) => `<a id="${i}"></a>`)}</p>\n`,
  'bare addresses': (length) => many(length, 12, () => 'https://a.b '),
  'nested emphasis': (length) =>
    `- **A Title** ${'*a **b '.repeat(length / 12)}${'** *'.repeat(length / 12)}\n`,
}

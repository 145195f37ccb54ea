/** Names of journals as libraries abbreviate them: `J. Appl. Phys.` */

const WORDS: Readonly<Record<string, string>> = {
  journal: 'J.',
  international: 'Int.',
  transactions: 'Trans.',
  proceedings: 'Proc.',
  conference: 'Conf.',
  annual: 'Annu.',
  european: 'Eur.',
  symposium: 'Symp.',
  physics: 'Phys.',
  applied: 'Appl.',
  chemistry: 'Chem.',
  biology: 'Biol.',
  machine: 'Mach.',
  intelligence: 'Intell.',
  computational: 'Comput.',
  information: 'Inf.',
  nature: 'Nat.',
  letters: 'Lett.',
  communications: 'Commun.',
  sciences: 'Sci.',
}
const SMALL = /^(?:of|on|the|and|in|for|to|a)$/i

/** A name of at least two words, each cut to its first syllables; one word stays. */
export function abbreviated(name: string): string {
  const words = name.split(' ').filter((word) => !SMALL.test(word))
  if (words.length < 2) return name
  return words.map(cut).join(' ')
}

function cut(word: string): string {
  const known = WORDS[word.toLowerCase()]
  if (known !== undefined) return known
  if (word.length < 6 || /[A-Z]{2}|[^A-Za-z]/.test(word)) return word
  const stem = /^.{2,4}?[aeiou][^aeiouy]{1,2}/i.exec(word)?.[0] ?? word.slice(0, 4)
  return `${stem}.`
}

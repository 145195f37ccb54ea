/** Words next to a venue's name: how a paper was presented, and in which part of the proceedings it is. */

/** Alternatives for regular expressions with the flag `i`. */
export const PRESENTATION = 'oral|spotlight|highlight|poster'
export const TRACK = 'main|long|short|demo|industry|findings|workshops?|d&b|datasets? (?:and|&) benchmarks?'

/** A part of a conference that a careful list names beside it. */
export const SIDE_TRACK =
  /\b(?:short papers?|extended abstracts?|companion|blue sky|creative ai|industry|industrial|demos?|demonstrations?|student (?:research|abstract)|applied data science)\b/i

/** What lists say about themselves and their subject, as patterns of `say`. */
import { rows } from './prose-say.ts'

export const TITLES = rows(`
Awesome @heading
Awesome @heading [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)
Awesome-@nick
@heading Papers
Papers on @heading{ and @heading|}
@emoji Awesome @heading @emoji
A Reading List {on|for} @heading
@heading: {A Survey|Papers and Code|Resources|Must-read Papers}
{Paper|Reading} List: @heading
@conf @year Papers with Code
{Must-read|Recent} Papers on @heading
@heading (@nick)
{Survey|Collection} of @heading{, @year|}
`)

export const INTRODUCTIONS = rows(
  `
A {curated|comprehensive|growing} list of {papers|papers, code and data sets|resources} {on|about} @area{ and @area|, inspired by [awesome-@area](@repo)|}.
This {repository|repo|list|page} {collects|tracks|contains} {recent|influential|@n+} papers on @area{, maintained by [@person](@site)| from @conf and @conf}.
{An|The} {official|accompanying} repository {of|for} {the|our} survey {“@title”|[@title](@arxiv)|**@title**|paper [[arXiv](@arxiv)]}{, by @people|, @conf @year|}.
If you {find|notice} {a mistake|a missing paper|a broken link}, please {open an issue|send a pull request|contact [@person](mailto:@mail)|email @mail}.
{Contributions|Pull requests|Stars|Suggestions} are {always|very|} welcome!{ :star:| 🤗|}
@topic {is|refers to|studies} {the task of|the problem of|how to} {predicting|combining|recovering} @thing {from|with|given} @thing{ [[wiki](@site)]| (see [@family et al., @year](@arxiv))|}.
**@topic** {is|are} {a {family|class} of methods|an approach} that {learn|uses|combines} @thing {by|through} @method.
{Since|After} [@nick](@arxiv) (@family et al., @year), {many|several} {models|methods} {such as|including} [@nick](@arxiv), **@nick** and @nick {have been proposed|appeared}.
We {categorize|group|sort} {the papers|existing methods} {by|into} {@area, @area and @area|task, data and method|year and venue}.
{Please|Feel free to} :star: {star|watch} and share {this repo|if it helps you}!
For {more|general} {papers|resources} {on|about} @area, {please check|see also|have a look at} [{this repo|awesome-@nick|the list by @person}](@repo){ and [@nick](@repo)|}.
{Note|NOTE|**Note**}: {entries|papers} are {sorted by date|listed in no particular order|in alphabetical order}{; those with :star: are recommended|}.
@family et al. (@year) {showed|argued} that @thing {suffice|fail} for @area, {while|but} @family and @family (@year, [paper](@arxiv)) {found|report} the opposite.
{Maintained|Curated|Created} by [@person](@site){, [@person](@site) and [@person](@site)| (@org)|}.
The {list|field} {grows|moves} fast, {so|and} {some links may be outdated|we update it every {week|month}}.
{In contrast to|Unlike} @area, @area {does not need|depends on} @thing [@n].
{Last|Latest} {update|updated}: @date{.|}
Legend: {📄 paper, 💻 code, 🎥 video|:star: recommended, :fire: new|✅ open source, ❌ closed|(C) code, (D) data}
{All|The} papers before @year {are|were moved} [here](@site){.|, thanks to [@first](@repo).}
{Format|Template}: \`- [Title](link) - Author (Venue Year) [[code]](link)\`
@emoji **@emph** {contains|lists} {our|all} {notes|slides} on @area.
{Definition|Problem statement}: given @thing, {find|learn} @thing {such that|so that} @metric is {maximal|minimal}.
`.replace('**@emph**', '**This page**'),
)

/** Before or between the entries of a section. */
export const SECTION_NOTES = rows(`
{Papers|Work} {about|on} @area{, @area| (sorted by year)|}.
{This section|The following} {lists|collects|covers} {methods|papers} that {use|need|replace} @method.
{Methods|Approaches} that {learn|exploit} @thing {with|by} @method{, as opposed to @area|. See [@nick](@arxiv) for an introduction|}.
@topic {methods|models} {aim|try} to {reduce|recover|predict} @thing. {They|These} {fall|can be divided} into {two|three} groups: @area, @area{, and @area|}.
{See also|More in} [@topic](#{papers|surveys|datasets}){.| and [@topic](@site).}
> {**Note**:|Note:|} {only|the} papers {with code|since @year} are listed {here|below}.
**{Keywords|Key words|Topics}**: @area, @area, @thing
{Recommended|Start with} {the survey by @family et al.|[this tutorial](@site)|the first two}.
*{To be updated|Under construction|Work in progress|Coming soon}*
({in chronological order|reverse chronological order|sorted by venue})
{Total|Number of papers}: @n{ papers|}
**[\`Back to top\`](#{contents|table-of-contents})**
[⬆ back to top](#table-of-contents)
[[Back to {Top|Contents}]](#contents)
<p align="right">(<a href="#top">back to top</a>)</p>
---
{@n papers|@n} from @conf @year, @n from @conf @year.
As {noted|pointed out} by @family et al. [@n], @thing {remain|are} {an open problem|poorly understood}.
`)

/** What happened, without its date. */
export const NEWS = rows(`
{Our|The} {survey|paper|work} {has been|was|is} accepted {at|by|to} **@conf @year**!{ 🎉| :tada:|}
{Our|The} paper {has been|is} accepted for publication in the **@conf Journal (IF: @n.8)**
We {release|released} [@nick](@repo), {an easy-to-use|a new} {framework|toolkit|library} for @area.
{We {release|published}|Check out} {a new|our new} {survey|analysis|benchmark} paper: "[@title](@arxiv)".
Our survey “@title” is {now|} on [arXiv](@arxiv){!|, [slides](@site) included.}
**@nick** is {released|out|open-sourced}: [[paper](@arxiv)] [[code](@repo)].
{Added|Add|We added} @n {new|} papers{ on @area| from @conf @year|, including [@nick](@arxiv)}.
{I|We} have added a new category ({@topic|LLM}): {models|papers} {designed for|about} @area{, since the topic has been popular recently|}.
{Updated|Update} {the {README|table|taxonomy}|Section @n.@n|Figure @n and Table @n}{ and fix broken links|}.
{First|Initial} {version|commit|release}.
{We will give|Come to} {a tutorial|our workshop} on {@area|**@topic**} at [@conf @year](@site){.| in @month.}
🔥 @nick {tops|ranks first on} the [@data leaderboard](@site){ with @percent @metric|}.
{The|Our} [tutorial](@video) {video|recording} {is online|is available}, {slides|see} [here](@site).
{Thanks to|Kudos to} [@person](@repo) for {the pull request|adding @n papers}!
{Revise|Clarify|Rewrite} {the introduction|Section @n.@n: add latest papers about @area, including @thing|some minor points}.
The {camera-ready|accepted} list of @conf @year {is out|has been announced}: {@n papers|acceptance rate @percent}.
[@org] {@nick|@tool} {@n|v@n.0} {announced|released} [[Blog](@site)] [[Code](@repo)]
{Join|Welcome to join} our {Slack|Discord|WeChat group}: [link](@site).
`)

export const CONTRIBUTING = rows(`
{Please|Feel free to} {open an issue|send a pull request} {to add|with} {papers|missing work}{ in the format below|}.
{1. Fork the repo. 2. Add your paper. 3. Open a pull request.|See [CONTRIBUTING](CONTRIBUTING.md).}
Use the {following|} format: \`{* **Title** (Year) [[paper]](url)|- [Title](link), Authors, Venue, Year}\`
Contact: {[@person](mailto:@mail)|@person, @mail}.
We {thank|would like to thank} {all contributors|@people for their help}!
This {project|list} is {supported|funded} by @org.
`)

export const ACKNOWLEDGEMENTS = rows(`
{This list|The structure} is {inspired by|based on} [awesome-@nick](@repo){ and [@nick](@repo)|}.
Thanks to [@person](@site), @person and [@org](@site) {for their feedback|for the data}.
{Parts of|The table in} this {repo|page} {were taken from|follows} @family et al. (@year).
`)

export const QUESTIONS = rows(`
**Q: {How are papers ordered|What is the conference sequence of this paper list|Why is my paper missing|Can I add my own work}?**
{How to|Where can I} {cite this list|add a paper|report a broken link}?
{What is|Why} @area?
`)

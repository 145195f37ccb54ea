/** What summaries and abstracts say, as patterns of `say`. */
import { rows } from './prose-say.ts'

/** Whole sentences about a paper. */
export const SUMMARIES = rows(`
{Proposes|Introduces|Presents} @method {for|to improve|that speeds up} @area{, reducing the need for @thing|, with fewer @thing|}.
{We|The authors|This paper|This work} {propose|proposes|introduce|studies|revisit} @method to {handle|reduce|model|exploit|control} @thing in @area.
{In this paper,|In this work,|Here,} we {propose **@nick**, a|present @nick, a|introduce a {novel|simple|general} framework called @nick, a} {method|model|framework|benchmark} that {combines|uses|replaces} @method with @method.
{Shows|We show|They show|It is shown} that @thing {matter more than|can be replaced by|depend on} @thing, {improving|raising} @metric by @percent on @data{ and @data|}.
**{Extensive experiments|Results|Main finding}**{:|} on @data {show|demonstrate} a gain of @percent in @metric{ over {the previous state of the art|strong baselines}|}.
{Recent progress in|The rapid growth of|Despite the success of} @area {has raised the question|makes it hard to say} {how|whether} @thing {help|scale|transfer}.
@topic {has become|is|remains} a {central|challenging|long-standing} problem in @area, {since|because|where} @thing {are costly|are scarce|vary widely}.
The {key idea|main idea|core contribution} is to {learn|predict|align|share} @thing {with|through|by means of} @method (@nick).
{Uses|Leverages|Builds on|Extends} @method (@nick) {for|and} @area, {supporting|allowing|enabling} @thing {without retraining|at test time|in real time}.
{Demonstrates|Reports|Achieves} {up to|about|more than} @percent {lower|higher|better} @metric (on @data){ while keeping @thing|, and @n× faster inference|}.
{First|One of the first} {work|paper|attempt}{s|} to apply @method to @area{; evaluated on @data|}.
A {survey|review|taxonomy|benchmark|case study} of @area{, @area and @area| with @n methods|: what works, what does not, and why}.
{However|Unfortunately|Nevertheless}, {existing|current|most} {methods|approaches|systems} {ignore|overlook|cannot handle} @thing{, which limits their use in @area|}.
{Code and data|Models and code|All code} are {available|released} at [{GitHub|this repository|here}](@repo).
{Existing|Most|Many} @area {methods|models} {rely on|suffer from|require} @thing{, leading to poor @metric|}. {We|To address this, we} {propose @nick|design @method}.
Given @thing, the {model|network|algorithm} {predicts|estimates|generates} @thing {and|, then} {refines|ranks|filters} them {with|by} @method.
Jointly {trains|learns} @method and @method{, end to end|, in two stages}.
The {model|system|approach} {consists of|has} {two|three} {parts|modules}: {(1) @method, (2) @method|an encoder, a decoder and @method}.
{Great|Nice|Interesting|Clear|Short} {read|overview|introduction}{ if you are new to @area| on @area|, but the math is heavy|}.
A {good|classic|must-read|well-written} {paper|starting point|tutorial} {on|for} @area{, highly recommended|, somewhat dated|}.
{Why it matters|Takeaway|My take}: @thing {are|is} {not|often} enough for @area.
{Read|Skip} this {first|last|after the survey|before the next one}.
{Contains|Has} the {proof|figure|table|idea} that {I needed|everybody cites|started it all}.
A clear statement of the problem. {The notation is heavy|Well written|Dense}.
They compare {seven|@n} methods{ and find no winner| on @n examples|}.
{Open question|Question|My question}: does it {still hold|scale|work} {without @thing|for @area}?
{I|We} {liked|did not like|discussed} the {examples|experiments|last section}.
{Worth|Not worth} {reading|the time|a second look}{, says @first|}.
The {problem|idea|trick}: {people pay for what they do not need|keep two counters|ask first, answer later}.
`)

/** Quotations from abstracts, as some lists cut them. */
export const QUOTES = rows(`
“…we {propose|introduce|present} @nick, {a|an automatic} {framework|attack|defense|method} {utilizing|based on|that leverages} @method, where **{we {extract|learn|optimize} @thing from @thing|@thing are shared across @thing}**. {Our results show|Experiments on @data show} …”
“…{in this paper|here}, we {develop and evaluate|analyze} {pipelines|families} of {techniques|models} (“@nick”) that are {robust to|faster than} **@thing**.”
"{Our study|This work} also {reveals|shows} the {inadequacy|limits} of {current|existing} @area {methods|defenses}…"
“We {list|collect} **@thing** {and|as well as} **@thing**… {They|These} {matter|count} {for|in} @area…”
> @topic {is|remains} {hard|open}. We {give|offer} {an answer|evidence} using @method.
`)

/** Fragments without a full stop, as in a column of remarks. */
export const FRAGMENTS = rows(`
{uses|needs|based on|adds} @method
@thing, @thing{ and @thing|, @thing}
@method + @method
{hierarchical|multi-level|coarse-to-fine} {ranking|matching|prediction}; training: @method; prediction: @thing
{improves|no gain in} @metric on @data
{@n|@big} {images|samples|hours|questions|videos|graphs} with @thing
{a|an} {evaluation|instruction} {dataset|benchmark} with @big {samples|responses rewritten by @nick}
A benchmark for {evaluating|measuring} @thing in @area
version of @nick that's {pretrained on more data|smaller and faster}
{Name change|Title changed}: from @nick to @nick
{Version2|v2}: {slight improvements in the text|new experiments on @data|typos fixed}
{Add|Added} {results on @data|@n pages of proofs|a new author}
@area; @area; @area
{wearable, health, sleep, personalized|recognition, segmentation, correspondence learning|theory, robustness|classification, interpolation, retrieval}
@metric @percent
{single GPU|@n GPUs, @n days|CPU only}
{Outstanding Work|A milestone|Milestone in @area|Very promising|Basic idea of @nick}, {a novel idea|the first of its kind|but hard to reproduce|still the standard}
`)

/** Short remarks on the entry's own line. */
export const REMARKS = rows(`
Best Paper
{Best|Outstanding} Paper {Award|Honorable Mention|Finalist|Runner-up}
{Oral|Spotlight|Poster|Highlight|Demo|Invited talk|Workshop}
{Oral|Spotlight} (top @percent)
must read
{recommended|classic|seminal|outdated|retracted|under review|withdrawn|rejected}
{Survey|Review|Benchmark|Dataset|Position paper|Theory|Negative results}
{accepted|submitted|to appear|in press|camera ready}
{read|skimmed|reread} {on @date|in @month @year}
{code soon|code released|no code|code coming soon|unofficial code|code not available}
{cited by|citations:|Cited} @n
{@n pages|@n citations|@n stars|pp. @n}
{rating|score}: {8/10|4.5|A+|★★★★☆}
{important|foundational|easy|hard|long|short}
@nick
@topic
@area
@org
{first author|collaboration with @org|done at @org}
:star:
:fire:
:star::star::star::star::star:
⭐️⭐️⭐️
🔥
🏆 {Best Paper|Award}
👍
{NEW|New!|UPDATED}
{slides|video|poster} {available|in the appendix}
a {simple|strong} baseline{ for @area|}
{Outstanding Work|Milestone|Very promising}, A novel idea
{Basic Prototype|Foundation} of {Future|Modern} @topic
{extended|journal|arXiv|shorter} version
{@first, @first and @first|thanks @first}
same as above
TODO
`)

/** Awards, marks and tags in the dress that belongs to them. */
export const DRESSES = [
  '(@)',
  '(@)',
  '[@]',
  '**@**',
  '*(@)*',
  '**[@]**',
  '`@`',
  '- @',
  '— @',
  '| @',
  '(**@**)',
  '_@_',
  '<!-- @ -->',
  '<sub>@</sub>',
  '~~@~~',
  '{@}',
  '【@】',
  '; @',
  '**(@)**',
  '*@*',
  '<font color="red">@</font>',
  '`[@]`',
  '@',
] as const

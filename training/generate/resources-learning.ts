/** Courses, talks, blogs and books. */
import { rows } from './prose-say.ts'
import type { Kind } from './resources-types.ts'

export const courses: Kind = {
  headings: rows(`
    Courses
    Tutorials
    Lectures
    Lecture Notes
    Teaching
    Learning Resources
    Courses and Tutorials
    Getting Started
    Videos & Lectures
    Video Lectures
    Tutorials and Talks
    Slides
    Notebooks`),
  names: rows(`
    @course: @heading
    [@org] @course: @heading
    {Introduction|An Introduction} to @heading
    @heading: {A Short Course|From Zero to Hero|Lecture Notes|Theory and Practice}
    @org @course
    @heading {by|with} @person
    @conf @year {Tutorial|Lecture Style Tutorial}{s|}: @heading
    {Deep Learning|Machine Learning} {Specialization|Summer School} @year
    {Lecture|Part|Week} @n: @topic
    The {Paxos|A*|Metropolis|FFT} Algorithm ({Google Tech Talk|lecture} by @person)
    @topic (@ordinal half)
    @topic in {5 Levels of Difficulty|100 Seconds|an Hour}
    Tutorial on @heading`),
  abouts: rows(`
    {by|By|taught by} @person{, @org|}{ (@year)|}
    {lecture|video} {notes|course|recordings} by @person and @person
    @n {lectures|videos|hours}, {with exercises|free|slides included}
    These lectures describe @method{ (@nick) and @thing|}
    {A lot of basic stuff covered really well|Great introduction|Classic}. {No @thing|Needs linear algebra}.
    {Spring|Fall|Winter} @year
    @org, @year
    [slides](@site), [video](@video)`),
  urls: [
    '@video',
    '@video',
    '@site',
    'https://www.coursera.org/learn/@nick',
    'https://colab.research.google.com/drive/@nick@n',
  ],
  by: '@person',
  labels: ['Video', 'Slides', 'YouTube', 'link', 'Course', 'Website', 'Lecture', 'Notes', 'Colab', 'video'],
}

export const blogs: Kind = {
  headings: rows(`
    Blogs
    Blog Posts
    Articles
    Blogs and News
    Posts & Podcasts
    Further Reading
    Other Resources
    Miscellaneous
    Websites
    Podcasts`),
  names: rows(`
    {Illustrating|Understanding|Explaining|Demystifying} @heading
    {What is|What are|Why} @heading?
    {A|The} {Gentle|Visual|Hands-on|Beginner's} {Introduction|Guide} to @heading
    How {We|I} {Built|Trained|Debugged|Scaled} @nick{ at @org|}
    @heading with @tool {Part @n|from Scratch|in 10 Minutes}
    @org {Blog|AI Blog|Tech Blog}
    @first's {Blog|Notes|Log}
    Can @nick do {math|@area}? - @person and @person
    The {Joy|Art|State} of @heading
    {Paper Notes|Reading notes}: @nick
    No {Pain|Data} No {Gain|Problem}: @heading`),
  abouts: rows(`
    {by|By} @person{, @date|}
    @org{, @year|}
    {nice|great|short|intuitive} {post|introduction|overview} {on|of} @area
    {blog|a blog post} with {animations|code} by @person
    {explains|shows} how @thing {work|are learned}
    @date`),
  urls: [
    '@site',
    '@site',
    '@site',
    'https://medium.com/@nick',
    'https://towardsdatascience.com/@nick-@n',
    'https://lilianweng.github.io/posts/@year-@n',
  ],
  by: '@person',
  labels: ['Blog', 'Post', 'link', 'Link', 'Article', 'Website', 'blog', 'Medium', 'Zhihu'],
}

export const books: Kind = {
  headings: ['Books', 'Textbooks', 'Book', 'Books & Theses', 'Recommended Books'],
  names: rows(`
    @heading
    {Introduction|Foundations} {to|of} @heading{, {2nd|3rd} {Edition|ed.}|}
    @heading: {Theory and Algorithms|A Modern Approach|A Textbook for Students and Practitioners|Principles and Practice}
    Hands-On @heading{: @topic|}
    The {Elements|Handbook|Book} of @heading
    {Deep|Statistical|Probabilistic} {Learning|Machine Learning}`),
  abouts: rows(`
    @people, @year
    {by|By} @people{ (@year)|, {MIT Press|Springer|O'Reilly|Cambridge University Press}, @year}
    {Textbook, great lectures and problems to solve|Free online|Classic book}
    @person ({MIT Press|Springer}, @year)
    {Explore|Learn} the world of @area with {code|exercises}`),
  urls: [
    '@site',
    'https://www.springer.com/book/@n@n',
    'https://mitpress.mit.edu/@n@n',
    'https://www.amazon.com/dp/@n@n@n',
  ],
  by: '@people',
  labels: ['Book', 'PDF', 'Amazon', 'Website', 'link', 'Free online'],
}

/** Tools and data sets: what they are called and what is said about them. */
import { rows } from './prose-say.ts'
import type { Kind } from './resources-types.ts'

export const tools: Kind = {
  headings: rows(`
    Tools
    Libraries
    Frameworks
    Software
    Open-source Projects
    Toolkits
    Code
    Implementations
    Packages
    {Libraries|Tools} and {Frameworks|Toolkits}
    Open Source Software/Implementations
    LLM Deployment
    Repositories
    Simulators
    Products
    Open LLMs
    Related {Repositories|Projects|Awesome Lists|Surveys}
    Other Awesome Lists
    Platforms
    @heading Tools`),
  names: rows(`
    @tool
    @tool
    @tool
    @tool
    @nick
    @nick ({C++|Python|Rust|Julia|R|MATLAB})
    @org/@nick
    **@nick**
    \`@nick\`
    Awesome @heading
    awesome-@nick
    @nick: A {Toolkit|Library|Framework|Platform|Python Package|Toolbox} for @heading
    @nick (archive-only)
    @nick (image-to-video / video-to-video)
    @org @topic`),
  abouts: rows(`
    {a|A} {library|toolkit|framework|toolbox|package|platform} for @area{ and @area|, written in {Rust|C++|Python|Julia}|}
    {open source|Open-source|An open-source} {engineering platform|implementation|codebase} of @method{, @thing and @thing|}
    {tools|Tools} for {preprocessing, analysis and exploration|training, evaluation and deployment} of @thing
    The @nick library implements @method and related techniques. It was designed for @area
    {fast|modular|configuration-driven|easy-to-use|lightweight} @area in {PyTorch|JAX|TensorFlow}
    {Tracing, Evaluations, Prompt Management|Training, Serving, Monitoring} and Playground
    {A|a} {handy looking|minimal|modern} {Python|C++} library from @org that {uses|wraps} @nick to {generate|compile|interleave} @thing
    {Repository|Code} for the paper "@title"
    {an|An} {official|unofficial} implementation of [@nick](@arxiv){ (@family et al., @year)|}
    {Curated|A curated} list of @area {papers|resources}{, including @thing, @thing and @thing|}
    {Additively|Verifiable|Private} @area. | [@year/@n@n](@site)
    supports @data, @data and @data
    deep learning framework by the @org
    {No longer maintained|Still in beta}, but {useful|well documented}
    @topic{ | @org|}`),
  urls: [
    '@repo',
    '@repo',
    '@repo',
    '@site',
    'https://pypi.org/project/@nick',
    'https://huggingface.co/@nick/@nick',
  ],
  by: '@org',
  labels: ['Code', 'GitHub', 'Website', 'Link', 'code', 'Github', 'Web', 'Docs', 'Repo', 'Project'],
}

export const data: Kind = {
  headings: rows(`
    Datasets
    Data Sets
    Benchmarks
    Datasets and Benchmarks
    Data
    Corpora
    @heading Datasets
    Evaluation
    Datasets & Competitions
    Environments
    Pre-training Corpora`),
  names: rows(`
    @data
    @data
    @data
    @data
    @data ({train|test|small})
    @org @topic {Dataset|Benchmark|Corpus}
    The @data {Dataset|dataset|Benchmark}
    @topic {Dataset|Data Set|Challenge}
    @nick {Corpus|Collection|Large-Scale @heading Dataset}
    **@data**`),
  abouts: rows(`
    @big {images|hours of speech|questions|graphs|videos|point clouds|sentences} {with|of} @thing
    {a|A} {large-scale|small|synthetic|multilingual} {data set|dataset|benchmark|corpus} for @area{, collected {by|at} @org|}
    The @data is {comprised of|made of} high resolution {sensor|image} data collected by @org
    @n {classes|categories|tasks|languages}, @big {training|} samples
    {contains|includes} @thing and @thing; {license|licence}: @license
    {splits|annotations} {by|from} @family et al., @year
    {Image|Text|Video|Audio}-{Text|Image}, @big pairs
    from @conf @year
    {scanned|real|simulated} {scenes|objects|rooms}. [__\`seg.\`__]`),
  urls: [
    '@site',
    '@site',
    '@repo',
    'https://www.kaggle.com/datasets/@nick',
    'https://huggingface.co/datasets/@org',
    'https://zenodo.org/record/@n@n@n',
  ],
  by: '@org',
  labels: ['Download', 'Link', 'link', 'Dataset', 'Homepage', 'data', 'Website', 'Kaggle', 'HF', 'Data'],
}

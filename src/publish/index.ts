/** Everything that a run of the Action produces: log, posts on GitHub, annotations, files, outputs, summary, exit status. */
import { join } from 'node:path'
import { BrokenInstall } from '../model/broken-install.ts'
import { conclusionOf } from '../model/conclusion.ts'
import type { WeeklyHistory } from '../model/post.ts'
import type { Report } from '../model/report.ts'
import { badge } from '../reports/badge.ts'
import { commands, noCommands } from '../reports/github.ts'
import { html } from '../reports/html/index.ts'
import { incomplete } from '../reports/incomplete.ts'
import { json } from '../reports/json.ts'
import { untold } from '../reports/markdown/elsewhere.ts'
import { markdown } from '../reports/markdown.ts'
import { count } from '../reports/parts/plain.ts'
import { patch } from '../reports/patch.ts'
import { sarif } from '../reports/sarif/index.ts'
import { terminal } from '../reports/terminal.ts'
import { FileError } from '../workspace/files.ts'
import { writeAtomically } from '../workspace/write.ts'
import { blobUrlOf, type PublishContext } from './context.ts'
import { post } from './posts.ts'
import { conclude, log, warn } from './runner.ts'

/** Never rejects: what cannot be written is told in the log. */
export async function publish(report: Report, context: PublishContext): Promise<void> {
  const { options, write } = context
  write(terminal(report, { colours: true, columns: 110 }))
  const fixes = patch(report)
  const posted = await post(report, fixes, context)
  const annotated = options.annotations === 'none' || posted.annotated
  sayIncomplete(report, options)
  const suggested = posted.told.filter((post) => post.as === 'suggestions')
  const { text, errorsFull } = annotated
    ? noCommands
    : commands(untold(report, suggested), 'in the job summary')
  write(text)
  await conclude({
    outputs: { ...counts(report), ...writeFiles(report, fixes, context, posted.history) },
    summary: markdown(report, { blobUrl: blobUrlOf(context), patch: posted.patch, told: posted.told }),
    failure: failureOf(report, options),
    plainly: errorsFull,
  })
}

function counts({ summary }: Report) {
  const { errors, warnings, notices, entries, unchecked, verdict } = summary
  return { errors, warnings, notices, entries, unchecked, verdict }
}

/** Writes the report and the safe fixes. Returns the outputs that name the files. */
function writeFiles(report: Report, fixes: string, context: PublishContext, history: WeeklyHistory) {
  const { runner, ruleHelp, foreign } = context
  const file = (type: string) => join(runner.temp, `paper-list-check.${type}`)
  const about = {
    blobUrl: blobUrlOf(context),
    name: foreign?.repository ?? (runner.repository || null),
    history,
  }
  return {
    json: writeFile(file('json'), () => json(report)),
    html: writeFile(file('html'), () => html(report, about)),
    sarif: writeFile(file('sarif'), () => sarif(report, { rules: ruleHelp(), onlyCounted: true })),
    badge: writeFile(file('badge.json'), () => badge(report)),
    patch: fixes === '' ? '' : writeFile(file('patch'), () => fixes),
  }
}

/** Returns the path; '' if the file cannot be written, which the log tells. */
function writeFile(path: string, make: () => string): string {
  try {
    writeAtomically(path, make(), '.')
    return path
  } catch (error) {
    if (!(error instanceof FileError || error instanceof BrokenInstall)) throw error
    log(error.message)
    return ''
  }
}

type PublishedOptions = PublishContext['options']

/** A check that passes although it is incomplete says so before anything else; a failure says so itself. */
function sayIncomplete(report: Report, { onIncomplete, annotations }: PublishedOptions): void {
  if (report.summary.verdict !== 'incomplete' || onIncomplete === 'fail') return
  const say = annotations === 'none' ? log : warn
  say(incomplete(report, onIncomplete))
}

function failureOf(report: Report, { failOn, onIncomplete }: PublishedOptions): string | null {
  const { summary } = report
  if (conclusionOf(summary.verdict, onIncomplete) !== 'failure') return null
  if (summary.verdict === 'incomplete') return `Paper List Check: ${incomplete(report, onIncomplete)}`
  const found = failOn === 'warning' ? summary.errors + summary.warnings : summary.errors
  return `Paper List Check: found ${count(found, 'problem')}.`
}

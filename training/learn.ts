/** Learning in threads: what does not wait for each other is learnt at the same time. */
import { Worker } from 'node:worker_threads'
import { type Learned, Learner, type Lesson, type LessonExample } from './learner.ts'

export type Task = {
  readonly lessons: readonly Lesson[]
  readonly epochs: number
  readonly seed: number
}

/** What a thread says: how an epoch went, or at the end what it has learnt. */
export type Said = { readonly epoch: number; readonly error: number } | { readonly learned: Learned }

/** The same task gives the same weights. Fails as the thread does. */
export function learn(task: Task, say: (line: string) => void): Promise<Learner> {
  const worker = new Worker(new URL('./learn-thread.ts', import.meta.url), { workerData: lean(task) })
  return new Promise((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if ('learned' in said) resolve(new Learner(said.learned))
      else say(`${said.epoch}: ${(said.error * 100).toFixed(2)} % of atoms wrong`)
    })
    worker.on('error', reject)
  })
}

/** Without the functions of the examples, which cannot be sent to a thread. */
const lean = ({ lessons, ...task }: Task): Task => ({
  ...task,
  lessons: lessons.map(({ example, rows }) => ({ example: leanExample(example), rows })),
})

function leanExample({ tags, partial, stretches, borders }: LessonExample): LessonExample {
  return { tags, partial, stretches, borders }
}

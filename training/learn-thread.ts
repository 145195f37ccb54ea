/** A thread of `learn`: goes over the lessons that it is given. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Said, Task } from './learn.ts'
import { Learner } from './learner.ts'

const { lessons, epochs, seed } = workerData as Task
const say = (said: Said) => parentPort?.postMessage(said)
const learner = new Learner()
learner.train(lessons, epochs, seed, (epoch, error) => say({ epoch, error }))
say({ learned: { weights: learner.weights, borders: learner.borders } })

/** Milliseconds. */
const PACE = 300

export type Paced<T> = {
  readonly call: (value: T) => void
  /** What has not been done yet is not done at all. */
  readonly forget: () => void
}

/** Does the first at once, and of those that follow closely only the last: browsers refuse to do some things often. */
export function paced<T>(work: (value: T) => void): Paced<T> {
  let isResting = false
  let next: { readonly value: T } | null = null
  const rest = () => {
    isResting = true
    setTimeout(() => {
      isResting = false
      if (next) run(next.value)
    }, PACE)
  }
  const run = (value: T) => {
    next = null
    work(value)
    rest()
  }
  return {
    call: (value) => {
      if (isResting) next = { value }
      else run(value)
    },
    forget: () => {
      next = null
    },
  }
}

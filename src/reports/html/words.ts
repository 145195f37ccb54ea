/** How numbers and times are written. */

/** `78 %`; never 0 % for some nor 100 % for less than all. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %'
  const rounded = Math.round((100 * part) / whole)
  return `${part === whole ? 100 : Math.min(99, Math.max(1, rounded))} %`
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** `26 November 2026, 10:12 UTC`, given an ISO 8601 time in UTC. */
export function moment(time: string): string {
  const [, year, month, day, clock] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(time) ?? []
  return clock === undefined ? time : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${clock} UTC`
}

/**
 * Suits V8 to runs of a second or two: little memory, little compiling. These flags may be set at run time.
 *
 * - Garbage is collected before it is several times as large as what is alive, which would be half a gigabyte for a list
 *   of thirty thousand links.
 * - New objects get two halves of 4 MB, and no more: with V8's first 1 MB, collecting them takes a tenth of the whole run
 *   on a list of 10,000 entries, but V8 would let the halves grow to 64 MB.
 * - TurboFan optimizes functions later than usual: few runs are long enough to earn back what that costs, which is a fifth
 *   of the CPU time on a list of 3,000 entries.
 */
import { setFlagsFromString } from 'node:v8'

const GROWTH = 4
/** Together more than the space for new objects has at first, so that V8 lets it grow. */
const SURVIVORS = 64
const SURVIVOR_SIZE = 4096

setFlagsFromString('--heap-growing-percent=30')
setFlagsFromString('--invocation-count-for-turbofan=100000')
setFlagsFromString('--invocation-count-for-osr=10000')
growOnce()

/** Only the start of a process could set the size, but whenever much has survived, V8 multiplies it by the factor. */
function growOnce(): void {
  setFlagsFromString(`--semi-space-growth-factor=${GROWTH}`)
  const survivors: unknown[] = []
  while (survivors.length < SURVIVORS) survivors.push(new Array(SURVIVOR_SIZE).fill(null))
  setFlagsFromString('--semi-space-growth-factor=1')
}

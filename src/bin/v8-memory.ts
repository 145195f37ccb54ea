/**
 * Keeps memory small: V8 lets garbage grow to several times what is alive before it collects, which for a list of
 * thirty thousand links is half a gigabyte. Both settings are about when to collect, and can be set at any time; they
 * cost a tenth of a second of processor time in three thousand links (`npm run bench:links`).
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=30')

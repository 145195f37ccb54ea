/** Before anything is drawn: the colours that were chosen the last time, and that there is a script. */
import { keptTheme, setTheme } from './themes.ts'

document.documentElement.classList.add('scripted')
setTheme(keptTheme())

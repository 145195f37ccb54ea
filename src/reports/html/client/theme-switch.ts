/** The button that goes through the colours. */
import { keepTheme, keptTheme, setTheme, THEMES, type Theme } from './themes.ts'

const NAMES: Readonly<Record<Theme, string>> = { auto: 'Auto', light: 'Light', dark: 'Dark' }

export function offerThemes(): void {
  const [button, name] = ['theme', 'theme-name'].map((id) => document.getElementById(id))
  let theme = keptTheme()
  const show = () => {
    if (name) name.textContent = NAMES[theme]
  }
  button?.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
    keepTheme(theme)
    setTheme(theme)
    show()
  })
  show()
}

let pause: ReturnType<typeof setTimeout> | undefined

/** Tells screen readers, once nobody has typed for a moment. */
export function say(words: string): void {
  clearTimeout(pause)
  pause = setTimeout(() => {
    const place = document.getElementById('said')
    if (place) place.textContent = words
  }, 400)
}

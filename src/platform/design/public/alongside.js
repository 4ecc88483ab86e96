// All the script of our own. Everything here is a convenience: each page works whole without it.
import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  SkipLink,
} from '/assets/govuk-frontend.min.js'

const ACTIVE_FOR = 60_000
const SHOW_SAVING_AFTER = 400

// GOV.UK sets this class from an inline script, which our content security policy refuses.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
bringToLife(document)

// A part of the page that htmx put in comes to life too. What already lives is left as it is.
document.addEventListener('htmx:after:settle', event => bringToLife(event.target))

function bringToLife(scope) {
  const onError = error => {
    if (error.name !== 'InitError') console.error(error)
  }
  for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
    createAll(component, undefined, { scope, onError })
  }
}

// One-key shortcuts: whatever carries data-key takes the focus (a field) or is followed (a link). Off while somebody is
// writing, with a modifier held, or when the person has switched them off (WCAG 2.2, 2.1.4).
document.addEventListener('keydown', event => {
  if (document.body.dataset.shortcuts === 'off' || event.defaultPrevented || event.repeat || event.isComposing) return
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
  const keyed = [...document.querySelectorAll('[data-key]')].find(
    element => element.dataset.key.toLowerCase() === event.key.toLowerCase(),
  )
  if (!keyed) return
  event.preventDefault()
  if (keyed.matches('input')) {
    keyed.focus()
    keyed.select()
  } else {
    keyed.click()
  }
})

function isWriting(element) {
  if (!(element instanceof HTMLElement)) return false
  if (element.matches('[type="checkbox"], [type="radio"], [type="submit"], [type="button"]')) return false
  return element.isContentEditable || element.matches('input, textarea, select')
}

// How long a page was being filled in: seconds with the page in sight and something typed or chosen in the last minute.
for (const form of document.querySelectorAll('form[data-recording]')) {
  const seconds = form.querySelector('input[name="recordingSeconds"]')
  if (seconds) countSeconds(form, seconds)
}

function countSeconds(form, seconds) {
  let lastTouched = 0
  let counted = Number(seconds.value) || 0
  form.addEventListener('input', () => {
    lastTouched = Date.now()
  })
  setInterval(() => {
    if (document.visibilityState !== 'visible' || Date.now() - lastTouched > ACTIVE_FOR) return
    counted += 1
    seconds.value = String(counted)
  }, 1000)
}

// A form that saves itself carries data-saves on the element that sends the request; the words go into [data-saved].
// 'Saving' is only said of a save that takes its time, so that a screen reader is not told of each one.
const saving = new WeakMap()

document.addEventListener('htmx:before:request', event => {
  const source = savingElement(event)
  if (!source) return
  clearTimeout(saving.get(source))
  const timer = setTimeout(() => say(source, 'saving', 'Saving'), SHOW_SAVING_AFTER)
  saving.set(source, timer)
})

document.addEventListener('htmx:after:request', event => {
  const source = savingElement(event)
  if (!source) return
  clearTimeout(saving.get(source))
  if (event.detail.ctx.response.status < 400) say(source, 'saved', `Saved as you write, ${clock()}`)
  else say(source, 'failed', 'Not saved. Your words are still here')
})

document.addEventListener('htmx:error', event => {
  const source = savingElement(event)
  if (!source) return
  clearTimeout(saving.get(source))
  say(source, 'failed', 'Not saved: no connection. Your words are still here')
})

// A page that keeps what is being written: a moment after the last word, and when the page goes out of sight.
const KEEP_AFTER = 1200
for (const shown of document.querySelectorAll('[data-keeps]')) keepAsWritten(shown.closest('form'))

function keepAsWritten(form) {
  let timer
  const keep = async leaving => {
    clearTimeout(timer)
    timer = undefined
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    body.set('page.keep', 'as written')
    try {
      const answer = await fetch(form.action, { method: 'POST', body, keepalive: leaving })
      if (answer.status === 204) say(form, 'saved', `Kept as you write, ${clock()}`)
      else if (answer.ok) say(form, 'failed', await answer.text())
      else if (answer.status === 401)
        say(form, 'failed', 'You are signed out, and this is not kept. Your words are still here')
      else say(form, 'failed', 'Not kept. Your words are still here')
    } catch {
      say(form, 'failed', 'Not kept: no connection. Your words are still here')
    }
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => keep(false), KEEP_AFTER)
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    timer = undefined
  })
  document.addEventListener('visibilitychange', () => {
    if (timer !== undefined && document.visibilityState === 'hidden') keep(true)
  })
}

function savingElement(event) {
  const source = event.detail?.ctx?.sourceElement
  return source instanceof Element && source.matches('[data-saves]') ? source : null
}

function say(source, state, words) {
  const place = source.closest('form')?.querySelector('[data-saved]') ?? document.querySelector('[data-saved]')
  if (!place) return
  place.dataset.state = state
  if (place.textContent !== words) place.textContent = words
}

function clock() {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date())
}

// Where the browser cannot grow a box with its words by itself, they are still never cut on paper.
if (!CSS.supports('field-sizing', 'content')) {
  window.addEventListener('beforeprint', () => {
    for (const box of document.querySelectorAll('textarea')) {
      box.rows = Math.ceil(box.scrollHeight / Number.parseFloat(getComputedStyle(box).lineHeight))
    }
  })
}

// A form with data-passkey asks the browser for a passkey before it is sent: "make" or "show". It fetches what has to be
// signed from data-ask, puts what the device answers into the field called answer, and goes on as any form. Without scripts
// the form is sent empty, and the page that answers says what is missing.
const said = {
  none: 'This browser cannot use passkeys. Try another browser, or your phone.',
  stopped: 'Nothing was signed. It was stopped, took too long, or this device has no passkey for here. Try again.',
  again: 'This device has a passkey for here already.',
  away: 'There was no answer. Check the connection and try again.',
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', async event => {
    if (form.elements.answer.value) return
    event.preventDefault()
    tell(form, '')
    try {
      form.elements.answer.value = JSON.stringify(await ask(form))
      form.submit()
    } catch (fault) {
      tell(form, wordsFor(fault))
    }
  })
}

function wordsFor(fault) {
  if (fault.name === 'InvalidStateError') return said.again
  if (fault.name === 'Away') return said.away
  if (fault.name === 'None') return said.none
  return said.stopped
}

function named(name) {
  return Object.assign(new Error(name), { name })
}

async function ask(form) {
  if (!window.PublicKeyCredential) throw named('None')
  const body = new URLSearchParams({ csrf: form.elements.csrf?.value ?? '' })
  const reply = await fetch(form.dataset.ask, { method: 'POST', body }).catch(() => undefined)
  if (!reply?.ok) throw named('Away')
  const options = await reply.json()
  return form.dataset.passkey === 'make' ? make(options) : show(options)
}

async function make(options) {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: listed(options.excludeCredentials),
  }
  const made = await navigator.credentials.create({ publicKey })
  return whole(made, {
    attestationObject: text(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  })
}

async function show(options) {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: listed(options.allowCredentials),
  }
  const shown = await navigator.credentials.get({ publicKey })
  const { authenticatorData, signature, userHandle } = shown.response
  return whole(shown, {
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    ...(userHandle && { userHandle: text(userHandle) }),
  })
}

const listed = credentials => (credentials ?? []).map(one => ({ ...one, id: bytes(one.id) }))

function whole(credential, response) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
  }
}

function bytes(base64url) {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/')
  return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
}

function text(buffer) {
  const letters = Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function tell(form, words) {
  const place = form.querySelector('[data-said]')
  place.hidden = words === ''
  place.textContent = words
}

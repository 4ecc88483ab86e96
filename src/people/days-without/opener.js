// Opens the pack in the browser that shows it. Nothing leaves this page: its policy allows no connection.
const main = document.getElementById('main')
const pack = JSON.parse(document.getElementById('pack').textContent)
const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
const text = words => new TextEncoder().encode(words)

const add = (to, name, words, kind) => {
  const element = document.createElement(name)
  if (words !== undefined) element.textContent = words
  if (kind) element.className = kind
  to.append(element)
  return element
}
const say = (words, kind) => {
  main.replaceChildren()
  add(main, 'h1', 'Days without the system')
  return add(main, 'p', words, kind)
}

async function isAsMade() {
  const key = await crypto.subtle.importKey('spki', bytes(pack.key), { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, bytes(pack.signature), text(`${pack.head}\n${pack.sealed}`))
}

async function fingerprint() {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(pack.key)))
  const hex = [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.slice(0, 32).toUpperCase().match(/.{4}/g).join(' ')
}

async function opened(passphrase) {
  const head = JSON.parse(pack.head)
  const from = await crypto.subtle.importKey('raw', text(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey'])
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(head.salt), iterations: head.rounds }
  const key = await crypto.subtle.deriveKey(by, from, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
  const how = { name: 'AES-GCM', iv: bytes(head.iv), additionalData: text(pack.head) }
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, bytes(pack.sealed))))
}

async function ask() {
  const { place, whose, madeAt } = JSON.parse(pack.head)
  say(`${whose}, ${place}. As it stood on ${madeAt}.`)
  add(
    main,
    'p',
    'Compare this with the card that you were given. If it differs, do not type anything: tell your manager.',
  )
  add(main, 'p', await fingerprint(), 'fingerprint')
  const form = add(main, 'form')
  const label = add(form, 'label', 'Passphrase')
  const field = add(label, 'input')
  Object.assign(field, { type: 'password', id: 'passphrase', autocomplete: 'off', required: true })
  const button = add(form, 'button', 'Open')
  const wrong = add(form, 'p', '', 'wrong')
  wrong.setAttribute('role', 'alert')
  form.addEventListener('submit', async event => {
    event.preventDefault()
    button.disabled = true
    wrong.textContent = ''
    try {
      show(await opened(field.value))
    } catch {
      wrong.textContent = 'That is not the passphrase of this pack. Capitals and spaces count.'
      button.disabled = false
      field.focus()
      field.select()
    }
  })
  field.focus()
}

const parts = [
  ['first', 'Know this first'],
  ['address', 'Where'],
  ['reach', 'Safe ways to reach them'],
  ['visit', 'Before a visit'],
  ['how', 'What they need'],
  ['circle', 'Who to ring'],
  ['booked', 'What we owe, and what is booked'],
  ['own', 'In their own words'],
  ['worker', 'Worker'],
]

function show(all) {
  main.replaceChildren()
  const top = add(main, 'section', undefined, 'screen')
  add(top, 'h1', `${all.whose}: ${all.sheets.length} people`)
  add(
    top,
    'p',
    `${all.place}, as it stood on ${all.madeAt}. Made for ${all.madeFor}. Close this page when you leave it.`,
  )
  add(top, 'p', 'Somebody who is not here: ask the team manager. Keys and door codes are not on paper: ask there, too.')
  const print = add(top, 'button', 'Print: one person a side')
  print.addEventListener('click', () => window.print())
  for (const sheet of all.sheets) showOne(all, sheet)
  showOne(all, {
    name: 'Somebody who is not in the pack',
    about: 'name, birth date, address, and how to reach them safely',
  })
}

function showOne(all, sheet) {
  const article = add(main, 'article')
  add(article, 'h2', sheet.name)
  add(article, 'p', sheet.about)
  for (const [key, title] of parts) {
    const lines = [sheet[key] ?? []].flat().filter(Boolean)
    if (lines.length === 0) continue
    const section = add(article, 'section', undefined, key)
    add(section, 'h3', title)
    for (const line of lines) add(section, 'p', line)
  }
  const paper = add(article, 'section', undefined, 'paper')
  add(paper, 'h3', 'What happened')
  add(paper, 'p', 'Day, time, who wrote it, and whose words. It is keyed in afterwards.')
  for (let line = 0; line < 5; line += 1) add(paper, 'div', undefined, 'line')
  add(
    article,
    'p',
    `If somebody is in danger: 999. To talk to us: ${all.talkTo} As of ${all.madeAt}. Destroy this paper when the days are over.`,
    'foot',
  )
}

// A browser that cannot check is told apart from nothing: it does not open the file either.
isAsMade()
  .then(asMade =>
    asMade ? ask() : say('This file was changed after it was made. Do not use it, and tell your manager.', 'wrong'),
  )
  .catch(() =>
    say(
      'This file was changed after it was made, or this browser is too old to check it. Use a newer one; if it says the same, tell your manager.',
      'wrong',
    ),
  )

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from '#platform/database'
import { fileType } from '#platform/web'
import { openTestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'
import { fileInWords, whereFrom } from './document.rules.ts'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const worker = await house.signedInAs('social worker', { name: 'Dev Patel' })
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj\n%%EOF')
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const fields = { about: 'Letter from the hospital', fromKind: 'hospital', cameOn: '2/3/2026', datedOn: '27/2/2026' }
const someone = () => somebody(house, { knownAs: 'Flora Gunn' })

test('a PDF, a picture and plain text are kept by what they are and not by what they are called', async () => {
  const id = await someone()
  for (const [name, bytes, type] of [
    ['scan.exe', pdf, 'application/pdf'],
    ['../../Ärztin "brief".txt', png, 'image/png'],
    ['words.pdf', Buffer.from('She came home on Friday.'), 'text/plain; charset=utf-8'],
    ['page.html', Buffer.from('<script>alert(1)</script>'), 'text/plain; charset=utf-8'],
  ] as const) {
    const sent = await adviser.upload(`/people/${id}/documents`, fields, { name: 'file', fileName: name, bytes })
    assert.equal(sent.status, 303, sent.text)
    const file = await house.app.inject({ url: `${sent.location}/file`, headers: { cookie: adviser.cookie } })
    assert.equal(file.statusCode, 200)
    assert.equal(file.headers['content-type'], type)
    assert.ok(file.rawPayload.equals(bytes))
    assert.equal(file.headers['x-content-type-options'], 'nosniff')
    assert.match(String(file.headers['content-security-policy']), /^default-src 'none'/)
    assert.doesNotMatch(String(file.headers['content-security-policy']), /script-src|default-src 'self'/)
    assert.match(String(file.headers['content-disposition']), /^inline; filename="[\x20-\x7e]+"; filename\*=UTF-8''/)
    assert.doesNotMatch(String(file.headers['content-disposition']), /exe|html|\.\.|Ä/)
  }
  const shas = await sql<{ same: boolean }>`select sha256 = sha256(bytes) as same from people.document
    where place_id = ${house.place.id} and person_id = ${id}`.execute(house.db.kysely)
  assert.deepEqual(shas.rows, Array(4).fill({ same: true }))
  assert.match((await adviser.get(`/people/${id}`)).text, /Letter from the hospital/)
  assert.equal((await adviser.get(`/people/${id}/documents`)).page.querySelectorAll('main li a').length, 4 + 3)
})

test('anything else is refused in words, nothing is kept, and what was typed stays', async () => {
  const id = await someone()
  const path = `/people/${id}/documents`
  const tried = async (bytes: Buffer, says: RegExp) => {
    const refused = await adviser.upload(path, fields, { name: 'file', fileName: 'letter.pdf', bytes })
    assert.equal(refused.status, 422)
    assert.match(refused.text, says)
    assert.equal(refused.page.querySelector('#about')!.getAttribute('value'), fields.about)
    assert.match(refused.text, /Choose it again/)
  }
  await tried(Buffer.from('MZ\x90\0\x03'), /not a PDF, a PNG or JPEG picture, or plain text/)
  await tried(Buffer.from('GIF89a\x01\0\x01\0'), /not a PDF/)
  await tried(Buffer.alloc(0), /The file is empty/)
  await tried(Buffer.concat([pdf, Buffer.alloc(11 * 1024 * 1024, 65)]), /larger than 10 MB/)
  assert.match((await adviser.upload(path, fields)).text, /Choose the file/)
  const early = { name: 'file', fileName: 'x.pdf', bytes: pdf }
  assert.match((await adviser.upload(path, { ...fields, cameOn: '4/3/2026' }, early)).text, /still ahead/)
  assert.match((await adviser.upload(path, { ...fields, datedOn: '3/3/2026' }, early)).text, /dated after/)
  assert.match((await adviser.get(path)).text, /None yet/)
})

test('a file needs its form’s mark, goes once, and is taken nowhere else', async () => {
  const id = await someone()
  const file = { name: 'file', fileName: 'x.pdf', bytes: pdf }
  const path = `/people/${id}/documents`
  assert.equal((await adviser.upload(path, { ...fields, csrf: 'other' }, file)).status, 403)
  const shown = await adviser.get(path)
  const once = shown.page.querySelector('form[enctype] input[name=once]')!.getAttribute('value')!
  const [one, two] = [
    await adviser.upload(path, { ...fields, once }, file),
    await adviser.upload(path, { ...fields, once }, file),
  ]
  assert.equal(one.location, two.location)
  assert.equal((await adviser.upload(`/people/${id}/note`, fields, file)).status, 415)
  const nobody = await house.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: '--x\r\ncontent-disposition: form-data; name="about"\r\n\r\nx\r\n--x--\r\n',
  })
  assert.equal(nobody.statusCode, 401)
})

test('restricted: not on the timeline, read only by those who may, and each look is quiet', async () => {
  const id = await someone()
  const about = 'Notice from the police'
  const file = { name: 'file', fileName: 'x.png', bytes: png }
  const sent = await worker.upload(`/people/${id}/documents`, { ...fields, about, restricted: 'yes' }, file)
  assert.equal(sent.status, 303)
  assert.equal((await worker.get(sent.location!)).status, 200)
  assert.equal((await worker.get(`${sent.location}/file`)).status, 200)
  assert.equal((await adviser.get(sent.location!)).status, 404)
  assert.equal((await adviser.get(`${sent.location}/file`)).status, 404)
  assert.doesNotMatch((await adviser.get(`/people/${id}`)).text, /Notice from the police/)
  assert.doesNotMatch((await adviser.get(`/people/${id}/documents`)).text, /Notice from the police/)
  assert.doesNotMatch((await worker.get(`/people/${id}/who-looked`)).text, /a document|police/)
  const unseen = await adviser.upload(`/people/${id}/documents`, { ...fields, restricted: 'yes' }, file)
  assert.equal(unseen.location, `/people/${id}/documents`)
  const other = await someone()
  assert.equal((await worker.get(sent.location!.replace(id, other))).status, 404)
})

test('each opening of a document is a line of its own', async () => {
  const id = await someone()
  const sent = await adviser.upload(`/people/${id}/documents`, fields, { name: 'file', fileName: 'x.pdf', bytes: pdf })
  await worker.get(sent.location!)
  await worker.get(`${sent.location}/file`)
  const acts = (await auditOf(house, id)).map(line => line.act)
  assert.ok(acts.includes('added a document') && acts.includes('opened a document'))
  assert.ok(acts.includes('opened the file of a document'))
})

test('what a file is and where it is from, in words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
      const type = fileType(bytes)
      if (type === 'text/plain') assert.doesNotThrow(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    }),
  )
  assert.equal(fileType(Buffer.from('\ufeffDear both,\r\n\tthank you')), 'text/plain')
  assert.equal(fileType(Buffer.from('a\0b')), undefined)
  assert.equal(fileType(Buffer.from([0xff, 0xd8, 0xff, 0xe0])), 'image/jpeg')
  assert.equal(fileInWords({ type: 'image/png', size: 1_234_567 }), 'Picture, 1.2 MB')
  const from = { fromKind: 'GP', fromName: 'Dr Okafor', datedOn: '2026-02-27', cameOn: '2026-03-02' }
  assert.equal(whereFrom(from, house.today), 'From the GP: Dr Okafor. Dated 27 February, came on 2 March.')
  assert.equal(whereFrom({ ...from, fromKind: 'other', fromName: '', datedOn: null }, house.today), 'Came on 2 March.')
})

import assert from 'node:assert/strict'
import { type AddressInfo, createServer } from 'node:net'
import { test } from 'node:test'
import { chooseScan, readScanSettings } from './index.ts'

/** Answers as clamd does, on loopback: EICAR is what scanners are tried out with. */
async function aDaemon(answers: (bytes: string) => string) {
  const server = createServer(socket => {
    const parts: Buffer[] = []
    socket.on('data', part => {
      parts.push(part)
      const all = Buffer.concat(parts)
      if (all.length < 14) return
      const length = all.readUInt32BE(10)
      if (all.length < 14 + length + 4) return
      assert.equal(all.subarray(0, 10).toString(), 'zINSTREAM\0')
      socket.end(answers(all.subarray(14, 14 + length).toString()))
    })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

test('what the daemon finds is said, and one that does not answer lets nothing in', async () => {
  const daemon = await aDaemon(bytes => (bytes.includes('EICAR') ? 'stream: Eicar FOUND\0' : 'stream: OK\0'))
  const scan = chooseScan({ by: 'clamd', host: '127.0.0.1', port: daemon.port })!
  assert.deepEqual(await scan(Buffer.from('a letter')), { found: 'nothing', by: 'clamd, nothing found' })
  assert.deepEqual(await scan(Buffer.from('EICAR')), { found: 'something' })
  daemon.close()
  assert.deepEqual(await scan(Buffer.from('a letter')), { found: 'no answer' })
  const odd = await aDaemon(() => 'INSTREAM size limit exceeded. ERROR\0')
  assert.deepEqual(await chooseScan({ by: 'clamd', host: '127.0.0.1', port: odd.port })!(Buffer.from('x')), {
    found: 'no answer',
  })
  odd.close()
})

test('without a setting nothing is scanned; a wrong one is said', () => {
  assert.deepEqual(readScanSettings({}), { by: 'nobody' })
  assert.equal(chooseScan({ by: 'nobody' }), undefined)
  assert.deepEqual(readScanSettings({ SCAN_FILES: 'clamd' }), { by: 'clamd', host: '127.0.0.1', port: 3310 })
  assert.ok('wrong' in readScanSettings({ SCAN_FILES: 'yes' }))
  assert.ok('wrong' in readScanSettings({ SCAN_FILES: 'clamd', CLAMD_PORT: 'x' }))
})

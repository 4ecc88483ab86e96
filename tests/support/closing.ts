import type { TestEvent } from 'node:test/reporters'

/** The counts at the end of a run, and each failure with its words. */
export default async function* closing(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for await (const event of source) {
    if (event.type === 'test:fail' && event.data.details.type !== 'suite') {
      counts.failed += 1
      const { cause, message } = event.data.details.error as { cause?: unknown; message: string }
      yield `\n✖ ${event.data.name} (${event.data.file}:${event.data.line})\n${(cause as Error)?.stack ?? message}\n`
    }
    if (event.type === 'test:pass' && event.data.details.type !== 'suite')
      counts[event.data.skip ? 'skipped' : 'passed'] += 1
  }
  yield `\nℹ tests ${counts.passed + counts.failed + counts.skipped}\nℹ pass ${counts.passed}\nℹ fail ${counts.failed}\nℹ skipped ${counts.skipped}\n${counts.passed} passed, ${counts.failed} failed\n`
}

import type { Message } from './outbox.queries.ts'
import type { Channel, Outcome } from './sending.rules.ts'

export type Tried = Message & { tried: number; visibility?: 'quiet' }

/** How messages leave the house. One adapter for the life of the process, chosen by settings. */
export type Adapter = {
  name: 'outbox page' | 'SMTP' | 'GOV.UK Notify'
  sends: readonly Channel[]
  /**
   * `words` are as they will be read, the link in them; `tried` counts this try. What came of it is answered, not thrown.
   */
  send(message: Tried): Promise<Outcome>
}

/** The demo: nothing leaves. What would have gone is looked at on the outbox page. */
export const outboxPage: Adapter = {
  name: 'outbox page',
  sends: ['text', 'email'],
  send: async () => ({ went: 'sent' }),
}

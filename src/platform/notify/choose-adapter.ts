import type { Clock } from '#platform/clock'
import { type Adapter, outboxPage } from './adapter.ts'
import { govukNotify } from './govuk-notify.ts'
import type { Settings } from './settings.rules.ts'
import { smtp } from './smtp.ts'

/** Undefined: nothing is sent here, and nobody is offered to send it. */
export function chooseAdapter(settings: Settings, clock: Clock): Adapter | undefined {
  switch (settings.by) {
    case 'nobody':
      return undefined
    case 'outbox page':
      return outboxPage
    case 'SMTP':
      return smtp(settings.smtp, clock)
    case 'GOV.UK Notify':
      return govukNotify(settings.notify, clock)
  }
}

import type { Page } from '#platform/web'
import { bookAtHub } from './book.page.ts'
import { cancelHubBooking, hubBooking } from './booking.page.ts'
import { cameIn, cancelHubSession, hubCame, hubDiary } from './diary.page.ts'
import { hubMessages } from './hub-messages.page.ts'
import { hubs } from './hubs.page.ts'
import { planHub } from './plan.page.ts'

export const hubPages: Page[] = [
  hubs,
  planHub,
  hubDiary,
  cancelHubSession,
  cameIn,
  hubCame,
  hubBooking,
  hubMessages,
  cancelHubBooking,
  bookAtHub,
]

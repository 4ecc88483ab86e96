import { path } from '#platform/web'

export const hubsPath = path('/hubs')
export const planHubPath = path('/hubs/plan')
export const hubSessionPath = path('/hubs/sessions/:session')
export const cancelHubSessionPath = path('/hubs/sessions/:session/cancel')
export const cameInPath = path('/hubs/sessions/:session/came-in')
export const hubBookingPath = path('/hubs/bookings/:booking')
export const hubCamePath = path('/hubs/bookings/:booking/came')
export const hubMessagesPath = path('/hubs/bookings/:booking/messages')
export const cancelHubBookingPath = path('/hubs/bookings/:booking/cancel')
export const bookHubPath = path('/people/:person/hub')
/** Begins the conversation of a booking, or leads back to it. The front door answers it. */
export const holdHubConversationPath = path('/hubs/bookings/:booking/conversation')

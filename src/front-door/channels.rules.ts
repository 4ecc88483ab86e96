import type { PlaceProfile } from '#place'

/** How somebody can get in touch. The one list: the form, the record and the tray know no other. */
export const channels = ['phone', 'in person', 'at a hub', 'letter or form', 'online', 'text relay'] as const
export type Channel = (typeof channels)[number]

/** As the page lists them, with the place's own word for a hub. */
export const channelOptions = (place: PlaceProfile) =>
  channels.map(value => ({ value, text: value === 'at a hub' ? `at a ${place.words.hub}` : value }))

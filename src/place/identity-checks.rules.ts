import type { PlaceProfile } from './profile.ts'

/** As a worker who meets people makes sure of them. None is a reference number or a date that family would know. */
const usual = [
  'I have known them for some time, and saw them',
  'a photo card or passport, with them there',
  'two letters to their address, with them there',
  'somebody of their trusted partner knows them, and said so to me',
] as const

/** By what this place makes sure who somebody is, before a page of their own is tied to their record. */
export const identityChecksOf = (place: Pick<PlaceProfile, 'identityChecks'>): readonly string[] =>
  place.identityChecks ?? usual

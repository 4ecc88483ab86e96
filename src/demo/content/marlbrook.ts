import type { BoroughContent } from './borough.ts'
import { drafts } from './drafts.ts'
import { able } from './listings-able.ts'
import { company } from './listings-company.ts'
import { hubs } from './listings-hubs.ts'
import { making } from './listings-making.ts'
import { minds } from './listings-minds.ts'
import { outdoors } from './listings-outdoors.ts'
import { practical } from './listings-practical.ts'
import { steady } from './listings-steady.ts'
import { learned } from './marlbrook-learned.ts'
import { streets } from './marlbrook-neighbourhoods.ts'
import { staff } from './marlbrook-staff.ts'
import { stories } from './marlbrook-stories.ts'
import { venues } from './marlbrook-venues.ts'

export const marlbrook: BoroughContent = {
  slug: 'marlbrook',
  mailDomain: 'marlbrook.example',
  streets,
  venues,
  listings: [...outdoors, ...company, ...steady, ...minds, ...making, ...practical, ...able, ...hubs],
  staff,
  families: [
    ['english', 64],
    ['irish', 3],
    ['indian', 7],
    ['pakistani', 8],
    ['bangladeshi', 3],
    ['caribbean', 4],
    ['west-african', 4],
    ['polish', 3],
    ['romanian', 1.5],
    ['chinese', 1.5],
    ['somali', 1],
  ],
  stories,
  drafts,
  learned,
  sendsReturn: true,
}

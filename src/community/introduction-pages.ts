import type { Ways } from '#platform/access'
import type { Page } from '#platform/web'
import { answer } from './answer/answer.page.ts'
import { ask } from './ask/ask.page.ts'
import { followUps } from './follow-ups/follow-ups.page.ts'
import { findToIntroduce, introduce } from './introduce/introduce.page.ts'
import { introduction } from './introduction/introduction.page.ts'

export const introductionPages = (ways: Ways): Page[] => [
  introduce,
  findToIntroduce,
  introduction,
  followUps,
  ask,
  answer(ways),
]

import type { Page } from '#platform/web'
import { followUps } from './follow-ups/follow-ups.page.ts'
import { findToIntroduce, introduce } from './introduce/introduce.page.ts'
import { introduction } from './introduction/introduction.page.ts'

export const introductionPages: Page[] = [introduce, findToIntroduce, introduction, followUps]

import type { Page } from '#platform/web'
import { holdsPassed } from './holds.page.ts'
import { level } from './level.page.ts'
import { services } from './services.page.ts'

export const levelPages: Page[] = [level, services, holdsPassed]

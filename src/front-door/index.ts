import type { Page } from '#platform/web'
export const frontDoorPages: Page[] = []

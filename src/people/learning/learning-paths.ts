import { path } from '#platform/web'

export const learningPath = path('/what-we-learned')

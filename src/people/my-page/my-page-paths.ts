import { path } from '#platform/web'

/** Short, and silent about what is behind them: they stand in a browser's history. */
export const myPagePath = path('/my')
export const myPaperPath = path('/my/paper')
export const myWordsPath = path('/my/words')
export const myLooksPath = path('/my/looks')
export const mySharingsPath = path('/my/shared')
export const mySharingPath = path('/my/shared/:sharing')
export const askPath = path('/my/ask')
export const leavePath = path('/my/leave')
export const elsewherePath = path('/elsewhere')

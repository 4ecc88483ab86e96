import { path } from '#platform/web'

export const codeListsPath = path('/exchange/code-lists')
export const codeListPath = path('/exchange/code-lists/:list', { words: ['list'] })
export const codeListsBroughtPath = path('/exchange/code-lists/brought/:brought')

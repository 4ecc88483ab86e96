import { path } from '#platform/web'

export const cldFilesPath = path('/exchange/client-level-data')
export const cldFilePath = path('/exchange/client-level-data/:file')
export const cldRefusedPath = path('/exchange/client-level-data/:file/refused')
export const sendCldPath = path('/exchange/client-level-data/send')

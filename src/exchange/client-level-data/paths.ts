import { path } from '#platform/web'

export const cldFilesPath = path('/exchange/client-level-data')
export const cldFilePath = path('/exchange/client-level-data/:file')
export const cldRefusedPath = path('/exchange/client-level-data/:file/refused')
export const sendCldPath = path('/exchange/client-level-data/send')
export const sentCldPath = path('/exchange/client-level-data/sent/:sent')
export const sentManifestPath = path('/exchange/client-level-data/sent/:sent/manifest')
export const cldBroughtPath = path('/exchange/client-level-data/brought/:brought')

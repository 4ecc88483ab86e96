import { path } from '#platform/web'

export const cldFilesPath = path('/exchange/client-level-data')
export const cldFilePath = path('/exchange/client-level-data/:file')
export const cldRefusedPath = path('/exchange/client-level-data/:file/refused')
export const cldTakeOutPath = path('/exchange/client-level-data/:file/take-out')
export const cldCountAgainPath = path('/exchange/client-level-data/:file/count-again')
export const cldFaultsPath = path('/exchange/client-level-data/:file/faults')
export const cldColumnsPath = path('/exchange/client-level-data/:file/columns')
export const sendCldPath = path('/exchange/client-level-data/send')
export const sendFaultsPath = path('/exchange/client-level-data/send/faults')
export const sentCldPath = path('/exchange/client-level-data/sent/:sent')
export const sentManifestPath = path('/exchange/client-level-data/sent/:sent/manifest')
export const cldBroughtPath = path('/exchange/client-level-data/brought/:brought')

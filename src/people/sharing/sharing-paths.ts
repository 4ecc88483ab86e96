import { path } from '#platform/web'

export const sharingPath = path('/people/:person/sharing')
export const oneSharingPath = path('/people/:person/sharing/:sharing')
export const keepApartPath = path('/people/:person/kept-apart')
export const openAgainPath = path('/people/:person/kept-apart/open-again')
export const breakGlassPath = path('/people/break-glass')
export const brokenGlassPath = path('/broken-glass')
export const reviewGlassPath = path('/broken-glass/:glass')
export const breakGlassSeenPath = path('/broken-glass/told/:notice')
export const matchesPath = path('/matches')
export const settleMatchPath = path('/matches/:match')
export const sharedWithUsPath = path('/shared')
export const sharedRecordPath = path('/shared/:person')

import { path } from '#platform/web'

export const accountsPath = path('/accounts')
export const newAccountPath = path('/accounts/new')
export const accountPath = path('/accounts/:account')
export const myTeamPath = path('/my-team')

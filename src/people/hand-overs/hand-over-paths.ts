import { path } from '#platform/web'

export const handOversPath = path('/hand-overs')
export const verdictsPath = path('/hand-overs/verdicts')
export const handOverPath = path('/hand-overs/:handOver')
export const acknowledgeHandOverPath = path('/hand-overs/:handOver/acknowledge')
export const verdictPath = path('/hand-overs/:handOver/verdict')
export const assessmentEndPath = path('/hand-overs/:handOver/assessment')
export const outsidePath = path('/people/:person/hand-over-outside')
export const readAnswerPath = path('/people/:person/hand-over-outside/read')

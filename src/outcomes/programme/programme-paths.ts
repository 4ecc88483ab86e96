import { path } from '#platform/web'

export const programmePath = path('/figures/programme')
export const objectivePath = path('/figures/programme/steps/:step', { words: ['step'] })
export const principlePath = path('/figures/programme/principles/:principle', { words: ['principle'] })
export const changePrinciplePath = path('/figures/programme/principles/:principle/change', { words: ['principle'] })
export const reviewPrinciplePath = path('/figures/programme/principles/:principle/review', { words: ['principle'] })
export const addToPrinciplePath = path('/figures/programme/principles/:principle/do', { words: ['principle'] })
export const principleActionPath = path('/figures/programme/actions/:action')

export const pilotsPath = path('/figures/pilots')
export const newPilotPath = path('/figures/pilots/new')
export const pilotPath = path('/figures/pilots/:pilot')
export const changePilotPath = path('/figures/pilots/:pilot/change')
export const spentPath = path('/figures/pilots/:pilot/spent')
export const judgePath = path('/figures/pilots/:pilot/judge')

export const practicePath = path('/figures/practice')
export const newPracticePath = path('/figures/practice/new')
export const cameBackPath = path('/figures/practice/:change')

export const scrutinyPath = path('/figures/scrutiny')
export const newStoryPath = path('/figures/scrutiny/stories/new')
export const storyPath = path('/figures/scrutiny/stories/:story')

export * from './clock.ts'
export * from './dates.rules.ts'

import { brackwaterLevels } from './brackwater-levels.ts'
import type { LevelsLived } from './way-through.ts'

export const levelsLived: Readonly<Record<string, LevelsLived>> = { 'five-levels': brackwaterLevels }

import type { Page } from '#platform/web'
import { newTask } from './new-task.page.ts'
import { task } from './task.page.ts'

export const taskPages: Page[] = [newTask, task]

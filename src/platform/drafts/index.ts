export {
  type Draft,
  findDraft,
  listDraftsOf,
  listDraftsOfTeam,
  removeDraft,
  removeDraftsBefore,
  saveDraft,
} from './draft.queries.ts'
export { findDraftAt, type KeptAt, removeDraftAt, saveDraftAt } from './draft-at.queries.ts'

export {
  type Draft,
  findDraft,
  listDraftsOf,
  listDraftsOfTeam,
  removeDraft,
  removeDraftsBefore,
  saveDraft,
} from './draft.queries.ts'

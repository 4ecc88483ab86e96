export type { Sessions } from './admit.ts'
export {
  type About,
  type Answer,
  download,
  type FieldErrors,
  missing,
  redirectTo,
  refuse,
  sendFile,
  sendFromDisk,
  type Told,
  tooLate,
  type View,
  view,
  withPart,
} from './answer.ts'
export { forgetAnswers } from './answered.queries.ts'
export { about, type Counting, makeCounting, quoted } from './counting.ts'
export { type FileType, fileType, LARGEST_FILE } from './files.rules.ts'
export {
  anyOf,
  type FileOnDisk,
  ids,
  maybeDay,
  maybeFile,
  maybeFileOnDisk,
  maybeId,
  maybeOneOf,
  oneOf,
  requiredDay,
  requiredWords,
  type SentFile,
  words,
} from './forms.ts'
export type { House, NavItem, PlaceOnTheWeb, Watch } from './house.ts'
export { forgetFile, pathForFile } from './made-file.ts'
export {
  type Afterwards,
  type AskedToRead,
  type AskedToStand,
  type AskedToWrite,
  type DeclarePage,
  type DraftWords,
  declarePages,
  type LastSaved,
  nobody,
  type Page,
  type SignedIn,
  type Standing,
} from './page.ts'
export { type Path, path } from './path.ts'
export { inWords, makeRender, type Render } from './render.ts'
export { makeServer } from './server.ts'
export { forgetTries } from './tries.queries.ts'
export { removeLeftUploads } from './uploads.ts'

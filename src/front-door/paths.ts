import { path } from '#platform/web'

export const startPath = path('/')
export const newConversationPath = path('/conversations/new')
export const aboutPersonPath = path('/conversations/about/:person')
/** A conversation being written: its id is that of the draft, and becomes that of the contact. */
export const conversationPath = path('/conversations/:conversation')
export const saveConversationPath = path('/conversations/:conversation/save')
export const contactPath = path('/contacts/:contact')
export const ringBackPath = path('/ring-backs/:result')
export const raiseConcernPath = path('/safeguarding')
export const receiptPath = path('/safeguarding/received')
export const concernsPath = path('/safeguarding/concerns')
export const concernPath = path('/safeguarding/concerns/:concern')
export const privacyPath = path('/privacy')

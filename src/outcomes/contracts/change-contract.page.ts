import type { Registry } from '#measures'
import { type Contract, contractKinds, holdContract, keepContract, listVersions, type Place, page } from '#place'
import { isId, newId, type Reading, type Writing } from '#platform/database'
import { missing, nobody, redirectTo, refuse, type SignedIn, view } from '#platform/web'
import { changeContractPath, contractPath, contractsPath, newContractPath } from '../paths.ts'
import { wayOf } from '../wording.rules.ts'
import { type ContractForm, contractForm } from './contract.form.ts'
import { addCohort, addStandard, dropCohort, dropStandard, type Read, readAbout, type Terms } from './contract.rules.ts'
import { contractShown } from './contract-shown.ts'
import { aboutTyped, contractStands } from './contract-stands.ts'
import { routesOfRequests, wordsOfServices } from './contract-words.queries.ts'

/** Puts every service into the group that its contract has for it; the app says who does. */
export type GroupServices = (tx: Writing, placeId: number) => Promise<number>

const changed = nobody('a contract says what was agreed, and is about nobody')

/** Words to offer in each field: those that services carry already. */
async function offered(tx: Reading, place: Place) {
  const seen = await wordsOfServices(tx, place.id)
  const of = (what: string) => seen.filter(s => s.what === what).map(s => s.word)
  return {
    providers: of('provider'),
    components: of('component'),
    reasons: of('support reason'),
    routes: await routesOfRequests(tx, place.id),
    kinds: contractKinds,
    forWhom: [
      { value: 'service user', text: 'the person with care needs' },
      { value: 'unpaid carer', text: 'a carer' },
    ],
  }
}

type Keeping = { tx: Writing; place: Place; who: SignedIn; now: Date; group: GroupServices }

async function keep(k: Keeping, at: { contractId: string; version: number }, terms: Terms): Promise<boolean> {
  const { tx, place, who, now } = k
  const contract = { ...terms, contractId: at.contractId, byName: who.name, at: now }
  const kept = await keepContract(tx, place.id, at.version, contract)
  if (kept) await k.group(tx, place.id)
  return kept
}

/** A new contract: what it is, who provides, how long. Groups and standards follow on its own page. */
export const newContractPage = (group: GroupServices) =>
  page({
    path: newContractPath,
    may: 'keep contracts',
    audit: changed,
    form: contractForm,
    async get({ tx, place, typed, errors }) {
      return view('outcomes/contracts/new-contract.njk', {
        title: 'A new contract',
        was: { name: '', kind: '', lead: '', subs: '', fromOn: '', untilOn: '', ...typed },
        offered: await offered(tx, place),
        errors,
        paths: { all: contractsPath({}), here: newContractPath({}) },
      })
    },
    async post({ tx, place, who, now, form }) {
      const read = readAbout(form)
      if ('problem' in read) return refuse(read.problem)
      const contractId = newId()
      await keep({ tx, place, who, now, group }, { contractId, version: 0 }, read.terms)
      return redirectTo(changeContractPath({ contract: contractId }))
    },
  })

/** Everything about a contract that may be changed, a part at a time. Each change is a version of its own. */
export const changeContractPage = (measures: Registry, group: GroupServices) =>
  page({
    path: changeContractPath,
    may: 'keep contracts',
    audit: changed,
    form: contractForm,
    draft: 'a contract',
    async stands({ tx, hold, place, params, typed }) {
      if (hold) await holdContract(hold, place.id, params.contract)
      const now = await newest(tx, place, params.contract)
      return now && contractStands(now, measures, typed)
    },
    async get({ tx, place, today, params, typed, errors }) {
      const now = await newest(tx, place, params.contract)
      if (!now) return missing()
      return view('outcomes/contracts/change-contract.njk', {
        title: `Change ${now.name}`,
        contract: contractShown(now, measures, today),
        groups: now.cohorts.map(c => c.name),
        was: { ...blank, ...aboutTyped(now), ...typed },
        offered: await offered(tx, place),
        measures: measures.all
          .map(m => ({ value: m.id, text: m.title, hint: wayOf(m) ?? 'say which below' }))
          .sort((a, b) => a.text.localeCompare(b.text)),
        errors,
        paths: { contract: contractPath(params), here: changeContractPath(params) },
      })
    },
    async post({ tx, place, who, now, params, form }) {
      const held = await newest(tx, place, params.contract)
      if (!held) return missing()
      const read = readChange(form, held, measures)
      if ('problem' in read) return refuse(read.problem)
      const kept = await keep({ tx, place, who, now, group }, held, read.terms)
      return kept
        ? redirectTo(changeContractPath(params))
        : refuse({ do: 'Somebody changed it just now: send it again' })
    },
  })

function readChange(form: ContractForm, held: Contract, measures: Registry): Read {
  if (form.do === 'about') return readAbout(form, held)
  if (form.do === 'add group') return addCohort(form, held)
  if (form.do === 'add standard') return addStandard(form, held, measures.find(form.measure))
  return { terms: form.do === 'take group away' ? dropCohort(form.which, held) : dropStandard(form.which, held) }
}

async function newest(tx: Reading, place: Place, contractId: string): Promise<Contract | undefined> {
  return isId(contractId) ? (await listVersions(tx, place.id, contractId))[0] : undefined
}

const blank = {
  ...{ cohortName: '', route: '', supportReason: '', component: '', clientType: '', ageFrom: '', ageTo: '' },
  ...{ measure: '', cohort: '', value: '', way: '', source: '', agreedOn: '' },
}

// Made from the migrations by: npm run alongside -- migrate --describe
import type { Generated } from 'kysely'

export type Tables = {
  'audit.batch': {
    place_id: number
    batch: number
    sealed_at: Date
    entries: number
    previous_hash: Buffer
    hash: Buffer
  }
  'audit.entry': {
    place_id: number
    entry_id: string
    at: Date
    account_id: string | null
    role: string
    team: string
    act: string
    person_id: string | null
    shown: string[] | null
    record_id: string | null
    content_hash: Buffer | null
    reason: string | null
    quiet: Generated<boolean>
    batch: number | null
  }
  'community.begun_facts': {
    place_id: number
    fact: string
    on_date: string
  }
  'community.entry': {
    place_id: number
    entry_id: string
    kind: string
    name: string
    summary: Generated<string>
    description: Generated<string>
    organisation_id: string | null
    topics: Generated<string[]>
    minimum_age: number | null
    maximum_age: number | null
    cost: Generated<string>
    free: boolean | null
    phone: string | null
    email: string | null
    website: string | null
    how_to_join: Generated<string>
    good_at_giving: Generated<string>
    covers: Generated<string[]>
    whole_area: Generated<boolean>
    online: Generated<boolean>
    room: Generated<string>
    room_note: Generated<string>
    status: Generated<string>
    visibility: Generated<string>
    content_changed_at: Date
    checked_on: string | null
    checked_how: string | null
    checked_by: string | null
    source_checked_at: Date | null
    last_used_on: string | null
    review_months: Generated<number>
  }
  'community.entry_venue': {
    place_id: number
    entry_id: string
    venue_id: string
  }
  'community.entry_word': {
    place_id: number
    word: string
    square: number
    entry_id: string
    weight: number
  }
  'community.failed_search': {
    place_id: number
    failed_search_id: string
    terms: string[]
    neighbourhood: string | null
    on_date: string
  }
  'community.gap': {
    place_id: number
    gap_id: string
    neighbourhood: string | null
    topics: Generated<string[]>
    words: Generated<string>
    on_date: string
    contact_id: string | null
    person_id: string | null
  }
  'community.heard': {
    place_id: number
    heard_id: string
    level: string
    heard_on: string
    heard: string
    heard_from: Generated<string>
    neighbourhood: string | null
    team: string
    written_by_name: string
    written_at: Date
    changed: Generated<string>
    changed_on: string | null
    changed_with: Generated<string>
    changed_by_name: string | null
  }
  'community.hub_booking': {
    place_id: number
    booking_id: string
    session_id: string
    slot_id: string | null
    person_id: string | null
    name: Generated<string>
    contact_id: string | null
    first_asked_on: string | null
    first_offered_on: string | null
    why_later: Generated<string>
    access: Generated<string>
    interpreter: Generated<string>
    transport: Generated<string>
    neighbourhood: string | null
    booked_at: Date
    booked_on: string
    booked_by: string | null
    booked_by_name: string
    team: string
    instead_of: string | null
    came: string | null
    came_noted_at: Date | null
    came_noted_by_name: string | null
    conversation_id: string | null
    cancelled_at: Date | null
    cancelled_by_name: string | null
    cancelled_for: string | null
    cancelled_reason: Generated<string>
    messages_agreed: Generated<boolean>
    asks_for_another: Generated<boolean>
  }
  'community.hub_booking_facts': {
    place_id: number
    booking_id: string
    person_id: string
    contact_id: string
    neighbourhood: string
    team: string
    booked_on: string
    first_asked_on: string
    first_offered_on: string
    chosen_on: string
    came: string
    cancelled_for: string
    rebooked: boolean
    died_on: string
  }
  'community.hub_session': {
    place_id: number
    session_id: string
    venue_id: string
    name: string
    team: string
    on_date: string
    starts_at: string
    ends_at: string
    slot_minutes: number
    at_once: number
    drop_in: Generated<boolean>
    present: Generated<string>
    note: Generated<string>
    made_at: Date
    made_by_name: string
    cancelled_at: Date | null
    cancelled_by_name: string | null
    cancelled_reason: string | null
  }
  'community.hub_slot': {
    place_id: number
    slot_id: string
    session_id: string
    starts_at: string
    chair: number
  }
  'community.hub_timeline_record': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'community.introduction': {
    place_id: number
    introduction_id: string
    person_id: string
    entry_id: string
    entry_name: string
    contact_id: string | null
    made_by: string | null
    made_by_name: string
    team: string
    made_at: Date
    made_on: string
    agreed_on: string | null
    agreed_how: Generated<string>
    agreed_note: Generated<string>
    goes_along: Generated<string>
    hopes_for: Generated<string>
    tell_way_id: string | null
    group_told: Generated<string>
    follow_up_on: string
    due_on: string | null
    due_for: string | null
    neighbourhood: string | null
    within_notebook: Generated<boolean>
  }
  'community.introduction_event': {
    place_id: number
    event_id: string
    introduction_id: string
    kind: string
    on_date: string
    helped: string | null
    words: Generated<string>
    said_by: string | null
    asked_by: string | null
    asked_by_name: string
    asked_at: Date
    person_id: string | null
  }
  'community.introduction_facts': {
    place_id: number
    introduction_id: string
    person_id: string
    agreed_on: string
    neighbourhood: string
    first_contact_on: string
    first_time_on: string
    stopped_on: string
    six_weeks_due_on: string
    asked_at_six_weeks_on: string
    at_six_weeks: string
    died_on: string
  }
  'community.organisation': {
    place_id: number
    organisation_id: string
    name: string
    description: Generated<string>
    website: string | null
    email: string | null
    phone: string | null
    charity_number: string | null
    company_number: string | null
  }
  'community.session': {
    place_id: number
    session_id: string
    entry_id: string
    venue_id: string | null
    freq: string
    every: Generated<number>
    byday: Generated<string[]>
    bymonthday: Generated<number[]>
    days: Generated<string[]>
    starts_on: string | null
    valid_from: string | null
    valid_to: string | null
    starts_at: string | null
    ends_at: string | null
    note: Generated<string>
  }
  'community.source_record': {
    place_id: number
    source: string
    source_key: string
    raw: unknown
    raw_hash: string
    entry_id: string | null
    first_seen_at: Date
    last_seen_at: Date
    absent_since: Date | null
  }
  'community.spelling': {
    place_id: number
    spelling: string
    word: string
    stem: string
  }
  'community.timeline_record': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'community.venue': {
    place_id: number
    venue_id: string
    name: Generated<string>
    address: Generated<string>
    postcode: string | null
    latitude: number | null
    longitude: number | null
    neighbourhood: string | null
    access: Generated<string[]>
    access_note: Generated<string>
    bus: string | null
    address_hidden: Generated<boolean>
  }
  'community.waiting_record': {
    place_id: number
    kind: string
    given_as: string
    record_id: string
    person_id: string
    name: string
    team: string
    account_id: string
    account_name: string
    since: Date
    due_on: string
    shows_from: Date
    what: string
    seen_by: string
  }
  'exchange.assessment_facts': {
    place_id: number
    assessment_id: string
    person_id: string
    contact_id: string
    asked_on: string
    started_on: string
    on_date: string
    neighbourhood: string
    team: string
    kind: string
    eligible: string
    outcome: string
    client_type: string
    born_on: string
    died_on: string
  }
  'exchange.cld_brought': {
    place_id: number
    brought_id: string
    name: string
    bytes: number
    account_id: string
    brought_at: Date
    seen_at: Generated<Date>
    state: Generated<string>
    bytes_read: Generated<number>
    rows_read: Generated<number>
    said: Generated<string>
    counts: unknown | null
    file_id: string | null
  }
  'exchange.cld_event': {
    place_id: number
    event_id: string
    file_id: string
    line: number
    person_id: string
    client_type: string | null
    event_type: string | null
    started_on: string | null
    ended_on: string | null
    outcome: string | null
    conversation: Generated<boolean>
    route: string | null
    assessment_type: string | null
    eligible: string | null
    method: string | null
    service_type: string | null
    component: string | null
    mechanism: string | null
    provider: string | null
    provider_code: string | null
    cohort: string | null
    funding: string | null
    support_reason: string | null
    cost_per_week: number | null
    paid_once: number | null
    review_reason: string | null
    achieved: string | null
    neighbourhood: string | null
    born_on: string | null
    died_on: string | null
    asked_event: string | null
    asked_on: string | null
    nr: Generated<number | null>
    person_key: string | null
    event_key: string | null
    outcome_rank: number | null
    said_end: string | null
    said_born: string | null
    said_died: string | null
    postcode: string | null
    told: string | null
    gender: string | null
    ethnicity: string | null
    accommodation: string | null
    has_carer: string | null
    local_id: string | null
  }
  'exchange.cld_file': {
    place_id: number
    file_id: string
    name: string
    sha256: string
    loaded_at: Date
    loaded_by: string | null
    mends: string | null
    stated_from: string | null
    stated_to: string | null
    period_from: string
    period_to: string
    rows_read: number
    accepted: number
    accepted_with_warnings: number
    refused: number
    steps_left_out: Generated<string[]>
    report: unknown
    first_loaded_at: Date | null
    taken_out_at: Date | null
    taken_out_by: string | null
    taken_out_by_name: string | null
    taken_out_why: string | null
    mended: string | null
  }
  'exchange.cld_match': {
    place_id: number
    match_id: string
    person_key: string
    person_id: string | null
    theirs: boolean
    how: string
    agreed_on: Generated<string[]>
    decided_by: string | null
    decided_by_name: string
    decided_at: Date
  }
  'exchange.cld_person': {
    place_id: number
    person_id: string
    person_key: string
    nhs_number: string | null
    local_id: string | null
    gender: string | null
    ethnicity: string | null
    accommodation: string | null
    settled: boolean | null
    support_reason: string | null
    has_carer: string | null
    neighbourhood: string | null
    born_on: string | null
    died_on: string | null
  }
  'exchange.cld_refused': {
    place_id: number
    file_id: string
    line: number
    cells: string[]
    reason: string
  }
  'exchange.cld_removed': {
    place_id: number
    removed_id: string
    rule: string
    of: string
    counted_from: string
    until_on: string
    people: number
    rows: number
    removed_at: Date
    decided_by: string | null
    decided_by_name: string
    reason: string
    content_hash: Buffer
  }
  'exchange.cld_row': {
    place_id: number
    file_id: string
    line: number
    cells: string
    person_key: string
  }
  'exchange.cld_sent': {
    place_id: number
    sent_id: string
    made_at: Date
    account_id: string
    manifest: unknown
  }
  'exchange.code': {
    place_id: number
    list: string
    release: number
    value: string
    position: number
    grouping: string | null
    becomes: string | null
    valid_from: string | null
    valid_until: string | null
  }
  'exchange.code_list': {
    place_id: number
    list: string
    release: number
    own: boolean
    file_name: string
    changed_at: Date
    changed_by_name: string
  }
  'exchange.code_lists_brought': {
    place_id: number
    brought_id: string
    name: string
    codes: unknown
    brought_at: Date
    brought_by_name: string
  }
  'exchange.contact_facts': {
    place_id: number
    contact_id: string
    person_id: string
    on_date: string
    neighbourhood: string
    team: string
    channel: string
    about: string
    results: string[]
    safeguarding: boolean
    might_need: string
    assessment_offered: boolean
    died_on: string
    client_type: string
    ended_on: string
    route: string
    outcome: string
    born_on: string
  }
  'exchange.covered_facts': {
    place_id: number
    fact: string
    from_day: string
    to_day: string
  }
  'exchange.return_timeline': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'exchange.review_facts': {
    place_id: number
    review_id: string
    person_id: string
    client_type: string
    started_on: string
    on_date: string
    planned: boolean
    reason: string
    achieved: string
    outcome: string
    neighbourhood: string
    born_on: string
    died_on: string
  }
  'exchange.service_facts': {
    place_id: number
    service_id: string
    person_id: string
    client_type: string
    started_on: string
    ended_on: string
    type: string
    component: string
    mechanism: string
    outcome: string
    provider: string
    cohort: string
    neighbourhood: string
    funding: string
    support_reason: string
    cost_per_week: number
    paid_once: number
    born_on: string
    died_on: string
  }
  'facts.assessment': {
    place_id: number
    assessment_id: string
    person_id: string
    contact_id: string
    asked_on: string
    started_on: string
    on_date: string
    kind: string
    eligible: string
    led_to: string
    neighbourhood: string
    team: string
    died_on: string
    outcome: string
    client_type: string
    born_on: string
  }
  'facts.begun': {
    place_id: number
    fact: string
    on_date: string
  }
  'facts.calls': {
    place_id: number
    on_date: string
    team: string
    offered: number
    answered: number
    abandoned: number
  }
  'facts.contact': {
    place_id: number
    contact_id: string
    person_id: string
    on_date: string
    neighbourhood: string
    team: string
    channel: string
    about: string
    results: string[]
    safeguarding: boolean
    might_need: string
    assessment_offered: boolean
    died_on: string
    taken_by: string
    client_type: string
    ended_on: string
    route: string
    outcome: string
    born_on: string
  }
  'facts.covered': {
    place_id: number
    fact: string
    from_day: string
    to_day: string
  }
  'facts.hand_over': {
    place_id: number
    hand_over_id: string
    contact_id: string
    person_id: string
    on_date: string
    neighbourhood: string
    to_team: string
    from_team: string
    outside: boolean
    taken_on: string
    answered_on: string
    answer: string
    verdict: string
  }
  'facts.hub_booking': {
    place_id: number
    booking_id: string
    person_id: string
    contact_id: string
    neighbourhood: string
    team: string
    booked_on: string
    first_asked_on: string
    first_offered_on: string
    chosen_on: string
    came: string
    cancelled_for: string
    rebooked: boolean
    died_on: string
  }
  'facts.introduction': {
    place_id: number
    introduction_id: string
    person_id: string
    agreed_on: string
    neighbourhood: string
    first_contact_on: string
    first_time_on: string
    stopped_on: string
    six_weeks_due_on: string
    asked_at_six_weeks_on: string
    at_six_weeks: string
    died_on: string
  }
  'facts.person': {
    place_id: number
    person_id: string
    gender: string
    ethnicity: string
    accommodation: string
    settled: boolean
    support_reason: string
    has_carer: string
    neighbourhood: string
    born_on: string
    died_on: string
  }
  'facts.population': {
    place_id: number
    on_date: string
    neighbourhood: string
    age_from: number
    age_to: number
    people: number
  }
  'facts.rapid_episode': {
    place_id: number
    episode_id: string
    person_id: string
    handed_over_on: string
    began_on: string
    ended_on: string
    neighbourhood: string
    team: string
    died_on: string
  }
  'facts.rapid_work': {
    place_id: number
    work_id: string
    hand_over_id: string
    person_id: string
    on_date: string
    neighbourhood: string
    team: string
    work: string
    low_level: boolean
  }
  'facts.recording_time': {
    place_id: number
    team: string
    team_size: number
    page_kind: string
    on_date: string
    seconds: number
  }
  'facts.review': {
    place_id: number
    review_id: string
    person_id: string
    client_type: string
    started_on: string
    on_date: string
    planned: boolean
    reason: string
    achieved: string
    outcome: string
    neighbourhood: string
    born_on: string
    died_on: string
  }
  'facts.service': {
    place_id: number
    service_id: string
    person_id: string
    client_type: string
    started_on: string
    ended_on: string
    type: string
    component: string
    mechanism: string
    outcome: string
    provider: string
    cohort: string
    neighbourhood: string
    funding: string
    support_reason: string
    cost_per_week: number
    paid_once: number
    born_on: string
    died_on: string
  }
  'facts.worker_met': {
    place_id: number
    person_id: string
    on_date: string
    worker_of_theirs: number
  }
  'front_door.begun_facts': {
    place_id: number
    fact: string
    on_date: string
  }
  'front_door.calls_day': {
    place_id: number
    on_date: string
    team: string
    offered: number
    answered: number
    abandoned: number
    came_from: string
    kept_by_name: string
    kept_at: Date
  }
  'front_door.calls_facts': {
    place_id: number
    on_date: string
    team: string
    offered: number
    answered: number
    abandoned: number
  }
  'front_door.circumstance': {
    place_id: number
    circumstance_id: string
    general_id: string
    person_id: string
    topic: string
    words: Generated<string>
    purpose: string
    restricted: boolean
    look_closer: boolean
    done_by: string | null
  }
  'front_door.concern': {
    place_id: number
    concern_id: string
    person_id: string | null
    contact_id: string | null
    about_name: Generated<string>
    adult_or_child: string
    danger_now: string
    what_happened: string
    reach_safely: Generated<string>
    wants: Generated<string>
    knows: Generated<string>
    raised_by: string | null
    raised_by_name: string
    team: string
    raised_at: Date
    decide_by: Date
    has_needs: string | null
    at_risk: string | null
    cannot_protect: string | null
    decision: string | null
    reasons: string | null
    advocate: string | null
    decided_by: string | null
    decided_by_name: string | null
    decided_at: Date | null
    document_id: string | null
  }
  'front_door.contact': {
    place_id: number
    contact_id: string
    person_id: string | null
    on_date: string
    began_at: Date
    finished_at: Date
    channel: string
    team: string
    taken_by: string | null
    taken_by_name: string
    neighbourhood: string | null
    caller: string
    caller_name: Generated<string>
    caller_relation: Generated<string>
    about: Generated<string>
    wants: Generated<string>
    wants_whose: Generated<string>
    life: Generated<string>
    life_whose: Generated<string>
    helps: Generated<string>
    helps_whose: Generated<string>
    might_need: string
    assessment: Generated<string>
    carers_conversation: Generated<string>
    information_given: Generated<boolean>
    results: string[]
    day_team: string | null
    day_begins_at: Date | null
    seen_at: Date | null
    seen_by_name: string | null
    taken_by_role: string | null
  }
  'front_door.contact_facts': {
    place_id: number
    contact_id: string
    person_id: string
    on_date: string
    neighbourhood: string
    team: string
    channel: string
    about: string
    results: string[]
    safeguarding: boolean
    might_need: string
    assessment_offered: boolean
    died_on: string
    taken_by: string
    client_type: string
    ended_on: string
    route: string
    outcome: string
    born_on: string
  }
  'front_door.contact_result': {
    place_id: number
    result_id: string
    contact_id: string
    kind: string
    detail: Generated<string>
    entry_id: string | null
    record_id: string | null
    due_on: string | null
    done_at: Date | null
    ring_when: Generated<string>
    ring_number: Generated<string>
    person_id: string | null
  }
  'front_door.crisis_review': {
    place_id: number
    review_id: string
    person_id: string
    on_date: string
    words: string
    own_words: Generated<string>
    next_on: string
    reviewed_by: string | null
    reviewed_by_name: string
    team: string
    reviewed_at: Date
  }
  'front_door.general_assessment': {
    place_id: number
    general_id: string
    person_id: string
    words: string
    said_by: string | null
    going_well: Generated<string>
    on_date: string
    done_by: string | null
    done_by_name: string
    team: string
    done_at: Date
  }
  'front_door.post_item': {
    place_id: number
    post_id: string
    document_id: string
    from_kind: string
    from_name: Generated<string>
    about_name: Generated<string>
    for_whom: string | null
    reach: Generated<string>
    came_on: string
    dated_on: string | null
    team: string
    mark: string | null
    reference: string | null
    brought_by: string | null
    brought_by_name: string
    brought_at: Date
    outcome: string | null
    outcome_why: Generated<string>
    concern_id: string | null
    done_by_name: string | null
    done_at: Date | null
    person_id: string | null
  }
  'front_door.post_waiting': {
    place_id: number
    kind: string
    given_as: string
    record_id: string
    person_id: string
    name: string
    team: string
    account_id: string
    account_name: string
    since: Date
    due_on: string
    shows_from: Date
    what: string
    seen_by: string
  }
  'front_door.rapid_episode_facts': {
    place_id: number
    episode_id: string
    person_id: string
    handed_over_on: string
    began_on: string
    ended_on: string
    neighbourhood: string
    team: string
    died_on: string
  }
  'front_door.rapid_event': {
    place_id: number
    event_id: string
    hand_over_id: string
    person_id: string | null
    kind: string
    on_date: string
    words: Generated<string>
    work: string | null
    low_level: boolean | null
    neighbourhood: string | null
    team: string
    done_by: string | null
    done_by_name: string
    done_at: Date
  }
  'front_door.rapid_timeline': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'front_door.rapid_work_facts': {
    place_id: number
    work_id: string
    hand_over_id: string
    person_id: string
    on_date: string
    neighbourhood: string
    team: string
    work: string
    low_level: boolean
  }
  'front_door.removed': {
    place_id: number
    removed_id: string
    rule: string
    until_on: string
    rows: number
    removed_at: Date
    decided_by: string | null
    decided_by_name: string
    reason: string
    content_hash: Buffer
  }
  'front_door.ring_back_try': {
    place_id: number
    try_id: string
    result_id: string
    words: Generated<string>
    tried_by: string | null
    tried_by_name: string
    tried_at: Date
    person_id: string | null
  }
  'front_door.specialist_assessment': {
    place_id: number
    specialist_id: string
    person_id: string
    topic: string
    purpose: string
    restricted: boolean
    words: string
    found: string
    next_words: Generated<string>
    on_date: string
    done_by: string | null
    done_by_name: string
    team: string
    done_at: Date
  }
  'front_door.support_plan': {
    place_id: number
    plan_id: string
    person_id: string
    words: string
    said_by: string | null
    managing: Generated<string>
    on_date: string
    written_by: string | null
    written_by_name: string
    team: string
    written_at: Date
  }
  'front_door.timeline_levels': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'front_door.timeline_record': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'front_door.waiting_record': {
    place_id: number
    kind: string
    given_as: string
    record_id: string
    person_id: string
    name: string
    team: string
    account_id: string
    account_name: string
    since: Date
    due_on: string
    shows_from: Date
    what: string
    seen_by: string
  }
  'front_door.waiting_review': {
    place_id: number
    kind: string
    given_as: string
    record_id: string
    person_id: string
    name: string
    team: string
    account_id: string
    account_name: string
    since: Date
    due_on: string
    shows_from: Date
    what: string
    seen_by: string
  }
  'front_door.worker_met': {
    place_id: number
    person_id: string
    on_date: string
    worker: string
  }
  'front_door.worker_met_facts': {
    place_id: number
    person_id: string
    on_date: string
    worker_of_theirs: number
  }
  'identity.account': {
    place_id: number
    account_id: string
    name: string
    email: string
    role: string
    team: string
    password_hash: string | null
    totp_secret: string | null
    totp_last_step: string | null
    failed_sign_ins: Generated<number>
    locked_until: Date | null
    left_on: string | null
    away_from: string | null
    away_until: string | null
    cover_account: string | null
    issuer: string | null
    subject: string | null
    organisation_key: Generated<string>
    code_hash: string | null
  }
  'identity.challenge': {
    place_id: number
    challenge_hash: Buffer
    asked_for: string
    account_id: string | null
    ends_at: Date
  }
  'identity.errand': {
    place_id: number
    handle_hash: Buffer
    state: string
    nonce: string
    verifier: string
    next: string
    again: boolean
    ends_at: Date
  }
  'identity.invitation': {
    place_id: number
    account_id: string
    token_hash: Buffer
    made_at: Date
    ends_at: Date
  }
  'identity.passkey': {
    place_id: number
    credential_id: string
    account_id: string
    passkey_id: string
    public_key: Buffer
    counter: string
    transports: string[]
    one_device: boolean
    backed_up: boolean
    name: string
    made_at: Date
    used_at: Date | null
  }
  'identity.session': {
    place_id: number
    token_hash: Buffer
    account_id: string
    began_at: Date
    seen_at: Date
    ends_at: Date
    session_id: Generated<string>
    way: Generated<string>
    device: Generated<string>
    browser: string | null
    proved_at: Generated<Date>
  }
  'identity.team_review': {
    place_id: number
    review_id: string
    team: string
    reviewed_at: Date
    reviewed_by_name: string
    people: number
    wrong: string
  }
  'identity.works_for': {
    place_id: number
    account_id: string
    from_on: string
    until_on: string | null
    organisation_key: string
    team: string
    role: string
    works_id: Generated<string>
    cause: string
    made_by_name: Generated<string>
    made_at: Date
    done_at: Date | null
    withdrawn_at: Date | null
    before_account: string | null
  }
  'measures.change': {
    place_id: number
    change_id: Generated<string>
    source: string
    from_day: string | null
    stamp: Generated<string>
    people: string[] | null
    written_by: Generated<unknown>
    made_at: Generated<Date>
  }
  'measures.kept': {
    place_id: number
    made_from: string
    kept_id: string
    measure_id: string
    counted: unknown
    kept_at: Date
  }
  'measures.listed': {
    place_id: number
    asked: string
    listed_id: string
    measure_id: string
    seen: string
    stamps: unknown
    kinds: unknown
    whose: Buffer
    listed_at: Date
  }
  'outcomes.challenge': {
    place_id: number
    challenge_id: string
    meeting_id: string
    measure: string | null
    words: string
    asked_by: string | null
    asked_by_name: string
    asked_at: Date
    answer: string | null
    answered_by_name: string | null
    answered_at: Date | null
  }
  'outcomes.expected_rate': {
    place_id: number
    rate_id: string
    measure: string
    from_on: string
    age_from: number
    age_to: number | null
    per_thousand: string
    source: string
    stated_by: string | null
    stated_by_name: string
    stated_at: Date
    removed_at: Date | null
    removed_by_name: string | null
  }
  'outcomes.figure_note': {
    place_id: number
    note_id: string
    on_date: string
    words: string
    measure: string | null
    written_by: string | null
    written_by_name: string
    written_at: Date
    removed_at: Date | null
    removed_by_name: string | null
    is_baseline: Generated<boolean>
    effect_on: string | null
    neighbourhood: Generated<string>
  }
  'outcomes.frozen_figure': {
    place_id: number
    meeting_id: string
    measure: string
    version: number
    position: number
    step: number
    title: string
    kind: string
    unit: string
    value: string | null
    numerator: string | null
    denominator: string | null
    was: string | null
    standard: string | null
    standard_source: Generated<string>
    met: boolean | null
    pairs: string[]
    said: unknown
    published: unknown
  }
  'outcomes.meeting': {
    place_id: number
    meeting_id: string
    kind: string
    on_date: string
    from_date: string
    to_date: string
    chair: string
    present: Generated<string>
    next_on: string | null
    frozen_at: Date
    frozen_by: string | null
    frozen_by_name: string
    published_at: Date | null
    published_by_name: string | null
  }
  'outcomes.meeting_action': {
    place_id: number
    action_id: string
    meeting_id: string
    measure: string | null
    what: string
    owner: string
    due_on: string
    agreed_by_name: string
    agreed_at: Date
    ended: string | null
    came_of: Generated<string>
    ended_by_name: string | null
    ended_at: Date | null
  }
  'outcomes.objective': {
    place_id: number
    step: number
    version: number
    words: string
    figures: string[]
    owner: string
    owner_role: string
    written_by_name: string
    written_at: Date
  }
  'outcomes.pilot': {
    place_id: number
    pilot_id: string
    version: number
    title: string
    tests: string
    from_on: string
    until_on: string
    code: Generated<string>
    set_aside: string
    figure: string
    shows: string
    ends: string
    owner: string
    owner_role: string
    written_by_name: string
    written_at: Date
  }
  'outcomes.pilot_judged': {
    place_id: number
    judged_id: string
    pilot_id: string
    on_date: string
    judged: string
    learned: string
    judged_by: string
    written_by_name: string
    written_at: Date
  }
  'outcomes.pilot_spent': {
    place_id: number
    spent_id: string
    pilot_id: string
    up_to: string
    spent: string
    double_running: string
    note: Generated<string>
    written_by_name: string
    written_at: Date
  }
  'outcomes.practice_change': {
    place_id: number
    change_id: string
    theme: string
    changed: string
    raised_in: string
    on_date: string
    written_by_name: string
    written_at: Date
    came_back: Generated<string>
    came_back_by_name: string | null
    came_back_at: Date | null
  }
  'outcomes.principle_action': {
    place_id: number
    action_id: string
    principle: string
    what: string
    owner: string
    due_on: string
    agreed_by_name: string
    agreed_at: Date
    ended: string | null
    came_of: Generated<string>
    ended_by_name: string | null
    ended_at: Date | null
  }
  'outcomes.principle_review': {
    place_id: number
    review_id: string
    principle: string
    on_date: string
    stands: string
    learned: string
    written_by_name: string
    written_at: Date
  }
  'outcomes.principle_words': {
    place_id: number
    principle: string
    version: number
    title: string
    means: string
    figure: string | null
    written_by_name: string
    written_at: Date
  }
  'outcomes.series_value': {
    place_id: number
    series: string
    on_date: string
    value: string
    denominator: string | null
    note: Generated<string>
    source: Generated<string>
    came_from: string
    kept_by: string | null
    kept_by_name: string
    kept_at: Date
  }
  'outcomes.story': {
    place_id: number
    story_id: string
    words: string
    agreed_by: string
    agreed_how: string
    agreed_on: string
    written_by_name: string
    written_at: Date
    let_out_by_name: string | null
    let_out_at: Date | null
    taken_back_by_name: string | null
    taken_back_at: Date | null
  }
  'outcomes.variance_note': {
    place_id: number
    variance_id: string
    meeting_id: string
    measure: string
    off: string
    cause: string
    owner: string
    written_by: string | null
    written_by_name: string
    written_at: Date
  }
  'outcomes.words_let_out': {
    place_id: number
    item: string
    hash: string
    let_out_by: string | null
    let_out_by_name: string
    let_out_at: Date
  }
  'people.about_me': {
    place_id: number
    about_me_id: string
    person_id: string
    words: string
    said_by: string | null
    said_on: string
    written_by: string
  }
  'people.access_line': {
    place_id: number
    request_id: string
    line: string
    decision: string
    reason: string
    review_on: string | null
    decided_by: string
    decided_by_name: string
    decided_at: Date
    person_id: string | null
  }
  'people.access_request': {
    place_id: number
    request_id: string
    person_id: string
    asked_on: string
    asked_by: Generated<string>
    identity_how: Generated<string>
    identity_by_name: Generated<string>
    identity_on: string | null
    due_on: string
    later_until: string | null
    later_why: Generated<string>
    written_by_name: string
    written_at: Date
    reviewed_by: string | null
    reviewed_by_name: Generated<string>
    reviewed_at: Date | null
    given_how: Generated<string>
    given_by_name: Generated<string>
    given_on: string | null
  }
  'people.address': {
    place_id: number
    address_id: string
    person_id: string
    lines: Generated<string>
    postcode: string | null
    latitude: number | null
    longitude: number | null
    neighbourhood: string | null
    hidden: Generated<boolean>
    from_on: string
    until_on: string | null
  }
  'people.advocate': {
    place_id: number
    advocate_id: string
    person_id: string
    kind: string
    why: string
    nobody_else: string
    needed_on: string
    who: Generated<string>
    reach: Generated<string>
    from_on: string | null
    until_on: string | null
  }
  'people.alias': {
    place_id: number
    alias_id: string
    person_id: string
    into_id: string
    reason: string
    made_at: Date
    made_by: string | null
    made_by_name: string
    undone_at: Date | null
    undone_by_name: string | null
    undone_reason: string | null
  }
  'people.alias_now': {
    place_id: number
    person_id: string
    now_id: string
  }
  'people.allocation': {
    place_id: number
    kind: string
    record_id: string
    account_id: string
    account_name: string
    given_by: string | null
    given_by_name: string
    given_at: Date
    person_id: string | null
  }
  'people.assessment': {
    place_id: number
    hand_over_id: string
    kind: string | null
    ended_on: string
    eligible: string
    reason: Generated<string>
    led_to: string | null
    team: string
    ended_by: string | null
    ended_by_name: string
    ended_at: Date
    person_id: string | null
  }
  'people.assessment_facts': {
    place_id: number
    assessment_id: string
    person_id: string
    contact_id: string
    asked_on: string
    started_on: string
    on_date: string
    kind: string
    eligible: string
    led_to: string
    neighbourhood: string
    team: string
    died_on: string
    outcome: string
    client_type: string
    born_on: string
  }
  'people.assessment_timeline': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'people.assessment_waiting': {
    place_id: number
    kind: string
    given_as: string
    record_id: string
    person_id: string
    name: string
    team: string
    account_id: string
    account_name: string
    since: Date
    due_on: string
    shows_from: Date
    what: string
    seen_by: string
  }
  'people.broken_glass': {
    place_id: number
    glass_id: string
    person_id: string | null
    account_id: string
    account_name: string
    team: string
    reason: string
    began_at: Date
    until_at: Date
    outcome: string | null
    answer: Generated<string>
    reviewed_by: string | null
    reviewed_by_name: Generated<string>
    reviewed_at: Date | null
  }
  'people.capacity': {
    place_id: number
    capacity_id: string
    person_id: string
    decision: string
    on_date: string
    assessed_by: string
    help_given: string
    outcome: string
    because: Generated<string>
    unable: Generated<string[]>
    reasons: string
    best_interests: Generated<string>
    consulted: Generated<string>
    written_by_name: string
    written_at: Date
  }
  'people.circle': {
    place_id: number
    circle_id: string
    person_id: string
    name: string
    relation: string
    other_person_id: string | null
    cares_for: Generated<boolean>
    reach: Generated<string>
    note: Generated<string>
    may_be_told: Generated<string[]>
    agreed_on: string | null
    agreed_until: string | null
    agreed_how: Generated<string>
    authority: Generated<string>
    authority_seen: Generated<string>
    from_on: string
    until_on: string | null
    authority_scope: Generated<string>
    authority_seen_on: string | null
    authority_from: string | null
    authority_until: string | null
  }
  'people.circle_question': {
    place_id: number
    question_id: string
    week: string
    words: string
    brought_by: string | null
    brought_by_name: string
    team: string
    brought_at: Date
    suggested: Generated<string>
    taken_up: Generated<string>
    answered_at: Date | null
  }
  'people.death': {
    place_id: number
    death_id: string
    person_id: string
    died_on: string
    told_by: string
    recorded_at: Date
    recorded_by_name: string
    ended_workers: Generated<string[]>
    ended_ways: Generated<string[]>
    undone_at: Date | null
    undone_by_name: string | null
    undone_reason: string | null
  }
  'people.detail': {
    place_id: number
    detail_id: string
    person_id: string
    kind: string
    value: string
    from_on: string
    until_on: string | null
    told_by: string
  }
  'people.document': {
    place_id: number
    document_id: string
    person_id: string | null
    about: string
    from_kind: string
    from_name: Generated<string>
    dated_on: string | null
    came_on: string
    file_name: string
    type: string
    bytes: Buffer
    size: number
    sha256: Buffer
    scanned: string
    restricted: boolean
    added_by: string | null
    added_by_name: string
    team: string
    added_at: Date
  }
  'people.document_timeline': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'people.erased': {
    place_id: number
    erased_id: string
    rule: string
    erased_at: Date
    decided_by: string | null
    decided_by_name: string
    reason: string
    content_hash: Buffer
  }
  'people.glass_notice': {
    place_id: number
    notice_id: string
    glass_id: string
    account_id: string
    account_name: string
    told_as: string
    by_name: string
    by_team: string
    began_at: Date
    mailed: Generated<boolean>
    seen_at: Date | null
  }
  'people.hand_over': {
    place_id: number
    hand_over_id: string
    person_id: string | null
    contact_id: string | null
    from_team: string
    to_team: string
    neighbourhood: string | null
    reason: string
    made_by: string | null
    made_by_name: string
    made_at: Date
    on_date: string
    acknowledged_by: string | null
    acknowledged_by_name: string | null
    acknowledged_at: Date | null
    outside: Generated<boolean>
    agreed_how: string | null
    agreed_note: Generated<string>
    acknowledged_said_by: Generated<string>
    answer: string | null
    answer_words: Generated<string>
    answered_by: string | null
    answered_by_name: string | null
    answered_at: Date | null
    picked_up_by_name: string | null
    picked_up_at: Date | null
    verdict: string | null
    verdict_words: Generated<string>
    verdict_by: string | null
    verdict_by_name: string | null
    verdict_at: Date | null
    lead_read_at: Date | null
    lead_read_by_name: string | null
  }
  'people.hand_over_facts': {
    place_id: number
    hand_over_id: string
    contact_id: string
    person_id: string
    on_date: string
    neighbourhood: string
    to_team: string
    from_team: string
    outside: boolean
    taken_on: string
    answered_on: string
    answer: string
    verdict: string
  }
  'people.hand_over_timeline': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'people.hand_over_try': {
    place_id: number
    try_id: string
    hand_over_id: string
    words: Generated<string>
    tried_by: string | null
    tried_by_name: string
    tried_at: Date
    person_id: string | null
  }
  'people.heard': {
    place_id: number
    person_id: string
    heard_id: string
    words: string
    said_by: string
    said_on: string
    written_by: string
    kept_apart: boolean
  }
  'people.hidden_match': {
    place_id: number
    match_id: string
    person_id: string
    other_person_id: string
    agrees_on: string[]
    nhs_number: string | null
    found_at: Date
    ended_at: Date | null
    ended_by_name: Generated<string>
    outcome: string | null
  }
  'people.hold_passed': {
    place_id: number
    hold_id: string
    person_id: string
    kind: string
    record_id: string
    reason: string
    on_date: string
    passed_by: string | null
    passed_by_name: string
    team: string
    passed_at: Date
  }
  'people.household': {
    place_id: number
    household_id: string
    name: string
    lead_account_id: string | null
    lead_name: string | null
    lead_team: string | null
    from_on: string
    of_people: Generated<string[]>
  }
  'people.household_member': {
    place_id: number
    member_id: string
    household_id: string
    person_id: string
    said_by: string
    from_on: string
    until_on: string | null
  }
  'people.known_worker': {
    place_id: number
    known_worker_id: string
    person_id: string
    account_id: string
    worker_name: string
    team: string
    from_on: string
    until_on: string | null
  }
  'people.lead_worker': {
    place_id: number
    person_id: string
    account_id: string
    name: string
    team: string
  }
  'people.learning_note': {
    place_id: number
    note_id: string
    team: string
    tried: string
    learned: string
    next: Generated<string>
    on_date: string
    written_by_name: string
    written_at: Date
  }
  'people.letter': {
    place_id: number
    letter_id: string
    person_id: string
    on_date: string
    sender: string
    addressed_to: string
    greeting: string
    about: string
    words: string
    ending: string
    written_by: string | null
    written_by_name: string
    team: string
    written_at: Date
    sent_how: string | null
    sent_on: string | null
    sent_by: string | null
    sent_by_name: string | null
    sent_noted_at: Date | null
  }
  'people.level_move': {
    place_id: number
    move_id: string
    person_id: string
    level: string | null
    reason: string
    own_view: Generated<string>
    way_back: Generated<string>
    on_date: string
    moved_by: string | null
    moved_by_name: string
    team: string
    moved_at: Date
  }
  'people.local_decision': {
    place_id: number
    decision_id: string
    person_id: string
    of_kind: string
    of_id: string | null
    about: string
    wish: string
    wish_said_by: Generated<string>
    own_view: string
    decided: string
    decision: string
    decided_by: string
    decided_by_name: string
    spend_weekly: string | null
    spend_once: string | null
    over_why: Generated<string>
    differs: Generated<string[]>
    made_by: string
    made_by_name: string
    team: string
    on_date: string
    made_at: Date
    came_of: Generated<string>
    came_of_by_name: Generated<string>
    came_of_on: string | null
    dissent: Generated<string>
    resolution: Generated<string>
    learning: Generated<string>
    answered_by: string | null
    answered_by_name: Generated<string>
    answered_at: Date | null
  }
  'people.look_release': {
    place_id: number
    entry_id: string
    person_id: string
    reason: string
    review_on: string
    decided_by: string
    decided_by_name: string
    decided_at: Date
    ended_at: Date | null
  }
  'people.look_review': {
    place_id: number
    review_id: string
    account_id: string
    person_id: string
    signal: string
    looked_on: string
    question: Generated<string>
    asked_by_name: string
    asked_at: Date
    answer: Generated<string>
    answered_at: Date | null
    outcome: string | null
    ended_by_name: Generated<string>
    ended_at: Date | null
  }
  'people.name_spelling': {
    place_id: number
    key: string
    word: string
  }
  'people.name_word': {
    place_id: number
    word: string
    person_id: string
    words: string
  }
  'people.not_to_tell': {
    place_id: number
    not_to_tell_id: string
    person_id: string
    who: string
    why: Generated<string>
    from_on: string
    until_on: string | null
  }
  'people.note': {
    place_id: number
    note_id: string
    person_id: string
    on_date: string
    words: string
    said_by: string | null
    about_others: boolean
    restricted: boolean
    written_by: string | null
    written_by_name: string
    team: string
    written_at: Date
  }
  'people.own_account': {
    place_id: number
    own_account_id: string
    person_id: string
    account_id: string
    way_id: string
    checked_how: string
    checked_words: Generated<string>
    checked_by: string | null
    checked_by_name: string
    checked_on: string
    invited_at: Date
    begun_at: Date | null
    ended_at: Date | null
    ended_by_name: Generated<string>
    ended_why: Generated<string>
  }
  'people.pass_lesson': {
    place_id: number
    lesson_id: string
    team: string
    week: string
    words: string
    written_by: string | null
    written_by_name: string
    written_at: Date
    agreed: Generated<string>
    passes: Generated<string[]>
  }
  'people.person': {
    place_id: number
    person_id: string
    known_as: string
    given_name: string | null
    family_name: string | null
    also_known_as: string | null
    birth_date: string | null
    birth_date_known: Generated<string>
    nhs_number: string | null
    nhs_number_state: Generated<string>
    safety_hold: Generated<boolean>
    died_on: string | null
    died_told_by: string | null
    version: Generated<number>
    changed_at: Date | null
    changed_by_name: string | null
    changed_what: string | null
    added_at: Date
    added_by: string | null
  }
  'people.restriction': {
    place_id: number
    restriction_id: string
    person_id: string
    why: string
    teams: Generated<string[]>
    accounts: string[]
    review_on: string
    set_by_name: string
    set_at: Date
    ended_at: Date | null
    ended_by_name: Generated<string>
    ended_why: Generated<string>
  }
  'people.right_asked': {
    place_id: number
    asked_id: string
    person_id: string
    kind: string
    about: string
    stood: Generated<string>
    words: string
    said_by: string | null
    asked_on: string
    due_on: string
    written_by_name: string
    written_at: Date
    decision: string | null
    reasons: Generated<string>
    decided_by_name: Generated<string>
    decided_on: string | null
    answered_how: Generated<string>
  }
  'people.sharing': {
    place_id: number
    sharing_id: string
    person_id: string
    organisation_key: string
    parts: string[]
    basis: string
    condition: string
    agreed: string
    agreed_says: string
    agreed_how: string
    why: string
    from_on: string
    until_on: string
    made_by_name: string
    made_at: Date
    ended_at: Date | null
    ended_by_name: Generated<string>
    ended_why: Generated<string>
  }
  'people.strength': {
    place_id: number
    strength_id: string
    person_id: string
    side: string
    words: string
    said_by: string | null
    from_on: string
    until_on: string | null
  }
  'people.task': {
    place_id: number
    task_id: string
    person_id: string
    what: string
    done_by: string
    service: string | null
    who: string
    due_on: string
    given_on: string
    given_by: string | null
    given_by_name: string
    team: string
    given_at: Date
    ended_on: string | null
    ended: string | null
    came_of: Generated<string>
    ended_by_name: string | null
    ended_by_team: string | null
    ended_at: Date | null
  }
  'people.timeline': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'people.timeline_led': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'people.timeline_record': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'people.timeline_written': {
    place_id: number
    person_id: string
    on_date: string
    at: Date
    kind: string
    record_id: string
    what: string
    words: string
    whose: string
    by_name: string
    team: string
  }
  'people.visit_warning': {
    place_id: number
    warning_id: string
    person_id: string
    words: string
    source: string
    from_on: string
    review_on: string
    written_by_name: string
    reviewed_on: string | null
    reviewed_by_name: string | null
    ended_on: string | null
    ended_reason: string | null
    ended_by_name: string | null
  }
  'people.waiting': {
    place_id: number
    kind: string
    given_as: string
    record_id: string
    person_id: string
    name: string
    team: string
    account_id: string
    account_name: string
    since: Date
    due_on: string
    shows_from: Date
    what: string
    seen_by: string
  }
  'people.waiting_led': {
    place_id: number
    kind: string
    given_as: string
    record_id: string
    person_id: string
    name: string
    team: string
    account_id: string
    account_name: string
    since: Date
    due_on: string
    shows_from: Date
    what: string
    seen_by: string
  }
  'people.waiting_record': {
    place_id: number
    kind: string
    given_as: string
    record_id: string
    person_id: string
    name: string
    team: string
    account_id: string
    account_name: string
    since: Date
    due_on: string
    shows_from: Date
    what: string
    seen_by: string
  }
  'people.way_in': {
    place_id: number
    way_in_id: string
    person_id: string
    words: string
    told_by: string
    from_on: string
    until_on: string | null
    written_by_name: string
  }
  'people.way_to_reach': {
    place_id: number
    way_id: string
    person_id: string
    kind: string
    value: string
    digits: string | null
    safe: Generated<string>
    note: string | null
    from_on: string
    until_on: string | null
  }
  'place.contract': {
    place_id: number
    contract_id: string
    version: number
    name: string
    kind: string
    providers: unknown
    cohorts: unknown
    standards: unknown
    from_on: string
    until_on: string | null
    written_by_name: string
    written_at: Date
  }
  'place.place': {
    place_id: Generated<number>
    slug: string
    name: string
    made_as_at: string | null
  }
  'place.population': {
    place_id: number
    on_date: string
    neighbourhood: Generated<string>
    age_from: number
    age_to: number | null
    people: number
  }
  'place.postcode': {
    place_id: number
    postcode: string
    latitude: number
    longitude: number
    neighbourhood: string | null
    lsoa: string | null
    ended_on: string | null
  }
  'platform.answered': {
    place_id: number
    once: string
    account_id: string
    location: string
    answered_at: Date
  }
  'platform.chore': {
    place_id: number
    name: string
    does: string
    every_minutes: number
    began_at: Date
    held_until: Date | null
    ended_at: Date | null
    went: string | null
    said: Generated<string>
    next_at: Date
  }
  'platform.draft': {
    place_id: number
    draft_id: string
    account_id: string
    team: string
    kind: string
    content: unknown
    person_id: string | null
    revision: Generated<number>
    began_at: Date
    saved_at: Date
    address: string | null
  }
  'platform.failed_try': {
    place_id: number
    tried_hash: Buffer
    began_at: Date
    tries: number
  }
  'platform.link': {
    place_id: number
    link_id: string
    purpose: string
    person_id: string
    record_id: string
    made_at: Date
    expires_at: Date
    answered_at: Date | null
    stopped_at: Date | null
    stopped_because: string | null
  }
  'platform.link_token': {
    place_id: number
    token_hash: Buffer
    link_id: string
    made_at: Date
    person_id: string | null
  }
  'platform.outbox': {
    place_id: number
    message_id: string
    kind: string
    channel: string
    way_id: string
    to_value: string
    subject: string
    words: string
    about_person: string
    record_id: string
    link_id: string | null
    written_by: string | null
    written_by_name: string
    written_at: Date
    send_after: Date
    tried: Generated<number>
    taken_at: Date | null
    sent_at: Date | null
    sent_through: string | null
    failed: string | null
    gave_up_at: Date | null
    stopped_at: Date | null
    stopped_because: string | null
    cleared_at: Date | null
  }
  'platform.recording_facts': {
    place_id: number
    team: string
    team_size: number
    page_kind: string
    on_date: string
    seconds: number
  }
  'platform.recording_time': {
    place_id: number
    recording_id: string
    team: string
    page_kind: string
    on_date: string
    seconds: number
  }
}

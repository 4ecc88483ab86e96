export type Topic = {
  /** Also the word on the page: 'garden'. */
  key: string
  words: string[]
  phrases: string[]
  /** Not heard after a plain 'not' ('not lonely'). The others are: 'not walking well' is about walking. */
  feeling: boolean
}

/**
 * What matters to people, in plain words: the face of the directory, and how people say it. At most sixty.
 * A noun is heard with its plural; a word that ends in '+' is a verb, heard in its forms; one that ends in '-' however it
 * goes on; what stands after '>' are phrases, heard as they stand. A star marks a feeling.
 */
const spoken = `
garden
  garden- allotment plant+ flower vegetable veg greenhouse weeding lawn mow+ hedge compost horticultur- orchard
  seedling dig+ polytunnel
  > growing things, grow things, grow her own, grow his own, grow their own, raised bed, raised beds, green fingers
  > potting shed
company *
  company lonely loneliness isolat- friend friendship companion- chat+ chatty befriend- sociable socialis-
  socializ- alone neighbourly gossip coffee natter+
  > see people, sees nobody, sees no one, see anyone, meet people, meeting people, nobody to talk to
  > no one to talk to, someone to talk to, somebody to talk to, on her own, on his own, on their own, by herself
  > by himself, gets lonely, cup of tea, tea and a chat, get out more, stuck indoors, stuck in the house, four walls
  > social group, drop in
cooking and eating
  cook- bake+ bakery kitchen meal lunch luncheon dinner recipe chef breakfast supper eat+ appetite nutrition food
  cake soup
  > home cooking, lunch club, not eating, meals on wheels, community fridge, food bank
music
  music- sing+ song songs choir piano guitar band orchestra concert opera drum drumming ukulele violin organist
  hymn accordion karaoke
  > brass band, loves a song
dancing
  danc- ballroom zumba jive jiving waltz
  > tea dance
walking
  walk+ rambl- stroll+ hike+ trail footpath
  > nordic walking, health walk, up the hill
keeping active
  exercis- gym gymnastic fitness sport sports sporty yoga pilates bowls bowling badminton tennis football cricket
  golf cycling cycle bike running aerobic active archery rugby snooker petanque boccia
  > tai chi, chair based, keep fit, keeping fit, walking football, table tennis, physical activity
swimming
  swim+ swam pool aquafit aquarobics hydrotherapy
  > in the water
steady on my feet
  fall+ fell fallen slip+ trip tripped tripping stumbl- balance unsteady wobbl- dizzy dizziness giddy frail-
  strength mobility physio- rehabilitation
  > falls prevention, on my feet, on her feet, on his feet, had a fall, frightened of falling, scared of falling
  > lost her nerve, lost his nerve, legs go, legs give, weak legs, strength and balance
steps and rails
  step steps stair- rail handrail grabrail ramp adaptation bath bathroom shower equipment stairlift commode
  threshold banister gadget
  > half step, back step, front step, get upstairs, upstairs to bed, in and out of the bath, key safe
  > occupational therapist, walking frame, bath board, raised toilet
safe at home
  alarm pendant telecare burglar- scam scammed scammers lifeline smoke intruder
  > safe at home, fall alarm, pull cord, cold calling, home fire, fire safety, bogus callers
home and repairs
  repair+ handyman handyperson plumb- boiler heating damp mould insulation roof leak+ declutter+ hoard+ decorat-
  electrician diy draught carpentry
  > odd jobs, light bulb, cold house, cannot keep warm, keep warm, house is cold, warm space
help round the house
  cleaner cleaning hoover+ ironing laundry housework shopping housekeep- errand tidying dusting chore
  > do the shopping, gets to the shops, pick up prescriptions, change the bed
help to wash and dress
  dressing undress- homecare bathing toileting hairdresser podiatr- chiropod- toenail
  > personal care, home care, getting washed, getting dressed, get dressed, get washed, care at home, care agency
  > carers coming in, cutting toenails
caring for someone
  carer carers caring caregiver respite exhausted exhausting sitter
  > looking after, looks after, look after, care for, cares for, a break from caring, need a break, needs a break
  > worn out, on my knees, young carer, sitting service, cannot leave her, cannot leave him, at the end of my tether
  > up all night with
memory *
  memory dementia alzheimer alzheimers forget+ forgot forgetful forgetful- confused confusion muddled
  > memory loss, loses track, losing track, repeats herself, repeats himself, leaves the gas on, same question
  > does not know the day
grief
  grief griev- bereave- widow- funeral mourn- died
  > loss of, passed away, lost her husband, lost his wife, lost her mum, lost my husband, lost my wife
  > since the funeral, since he went, since she went, lost a loved one
money and benefits
  money benefit debt bills pension- allowance pip afford- financ- budgeting rent arrears broke skint fuel income
  overdraft
  > attendance allowance, blue badge, council tax, making ends meet, make ends meet, behind with
  > personal independence, heating or eating, energy bills, pay the bills
advice and rights
  advice advis- legal law solicitor lawyer rights advoca- appeal tribunal attorney complaint immigration asylum
  probate
  > power of attorney, make a will, know my rights, fill in the form, filling in forms, speak up
getting about
  transport bus buses taxi drive+ minibus scooter shopmobility wheelchair travel+ licence housebound shuttle
  > a lift home, needs a lift, the car, his car, her car, getting about, get about, get out and about, out and about
  > dial a ride, volunteer driver, hospital transport, bus pass, cannot get out, given up driving, a lift to
work and learning
  job employment employer unemploy- redundan- course courses college learn- apprentic- career cv literacy numeracy
  qualification lesson tutor lecture university
  > skills for, evening class, looking for work, find work, back to work, paid work, something to do, night school
  > learn something, english class, useful again, feel useful, third age
computers and phones
  computer internet online tablet ipad smartphone laptop digital email facebook zoom whatsapp wifi broadband
  technology
  > mobile phone, video call, get online, getting online, log in
men's company
  shed woodwork- blokes lads barber dominoes
  > men's shed, mens shed, men's group, mens group, with the lads, other men, for men, male company
women's company
  sisterhood
  > women's group, womens group, women's institute, womens institute, other women, for women, women only
  > with the girls
faith
  faith church chapel mosque temple synagogue gurdwara pray+ prayer worship religi- communion vicar imam priest
  rabbi bible quran spiritual- eid diwali parish
  > gone to mass, goes to mass, goes to church, gone to church, carol service
pets
  pet dog cat puppy puppies kitten rabbit budgie animal horse pony ponies donkey bird aviary vet
  > walk the dog, dog walking, walking the dog, feed the cat
crafts
  craft+ knit+ sew+ sewn crochet+ quilt- embroid- pottery ceramic- needlework woodcarv- jewellery art arts artist
  artwork paint+ drawing sketch+ sculpt- collage patchwork textile weaving
  > good with her hands, good with his hands, making things, arts and crafts, arts & crafts
reading and writing
  book books library libraries read+ poetry poem- writing writer author newspaper novel diary storytelling
  > book club, reading group, large print, talking books, life story
games and quizzes
  bingo bridge chess cards quiz- dominoes scrabble crossword jigsaw puzzle whist draughts cribbage game mahjong
  rummikub
  > game of cards, board games, beetle drive, pub quiz
theatre and outings
  theatre cinema film gallery drama outing excursion seaside panto- matinee
  > day out, days out, day trip, day trips, trip to the, amateur dramatics
nature and outdoors
  nature wildlife woodland woods park countryside birdwatch- fishing angling outdoor- conservation beach canal
  farm river bench meadow pond beekeep-
  > bird watching, in the woods, community farm, care farm, fresh air
history and memories
  reminisc- heritage archive nostalgi- museum genealogy ancestor ancestry history
  > local history, family history, family tree, old days, old photographs, old photos
mental health *
  anxious anxiety depress- panic stress- counselling counsellor therapy therapies psych- ocd bipolar schizo- worry
  worrying worried worries tearful nightmare ptsd wellbeing mindful- meditat- hopeless overwhelmed nervous
  breakdown
  > low in mood, mental health, low mood, feeling low, feels low, feeling down, down in the dumps, cannot cope
  > not coping, crying all, in a bad way, talking therapy, talking therapies, emotional distress, peer support
in a crisis
  crisis suicid- samaritan- homeless- evict- refuge helpline
  > self harm, end it all, nowhere to sleep, domestic abuse, domestic violence, rough sleeping, sleeping rough
  > no food
drink and drugs
  alcohol- drinker drunk drug- addict- gambl- sober sobriety methadone opiate cannabis smoking vaping detox
  > drinking too much, drinks too much, the drink, too much to drink, stop smoking, quit smoking, bottle of wine a
  > substance misuse
sight
  sight blind blindness eyesight macular glaucoma cataract vision visual visually braille optician retinopathy
  > sight loss, cannot see, partially sighted, going blind, losing her sight, losing his sight, white stick
  > guide dog, talking newspaper
hearing
  hearing deaf deafness deafened bsl lipread- tinnitus audiology subtitles
  > hearing loss, sign language, hearing aid, hearing aids, hard of hearing, cannot hear, lip reading, hearing loop
living with a long-term condition
  diabet- arthrit- parkinson parkinsons stroke strokes copd asthma cancer heart epilep- fibromyalgia lung kidney
  dialysis cardiac pain pains painful tremor incontinen- continence bladder chemo- oxygen breathless- osteo-
  rheumat- thyroid hospice palliative bowel fatigue migraine
  > long term condition, long-term condition, multiple sclerosis, motor neurone, chronic fatigue, long covid
  > blood pressure, heart attack, bad back, bad hip, bad knees, new hip, new knee, end of life
learning disability
  makaton
  > learning disability, learning disabilities, learning difficulties, learning difficulty, down's syndrome
  > easy read, special needs, special school
autism and ADHD
  autis- asperger- adhd neurodiver- sensory meltdown asd
  > on the spectrum, attention deficit
disability
  disab- paralys- amput- paraplegic impairment accessib-
  > cerebral palsy, wheelchair user, spina bifida, disabled people, spinal injury
housing
  housing landlord tenancy tenant bungalow downsiz- sheltered flat accommodation extracare lodging hostel bedsit
  mortgage
  > extra care, sheltered housing, supported living, move house, moving house, ground floor, housing association
  > care home, homeshare, shared lives, nowhere to live
coming home from hospital
  discharged discharge hospital convalesc- ward reablement
  > home from hospital, out of hospital, after the operation, after an operation, in hospital, sent home from
sleep and rest
  sleep+ sleepless insomnia relax- massage reflexology aromatherapy reiki restless
  > awake all night, up all night, cannot sleep, complementary therapies
family and children
  grandchild- grandson granddaughter parent- baby babies toddler nursery playgroup kinship adoption adoptive
  foster fostering childminder childcare
  > young children, children and families, for children, young family, single parent, stay and play, bringing up
  > family hub, before and after school
young people
  youth teenage- teens scout scouts guides brownies cubs beavers cadets
  > young person, children and young people, young people, young adults, leaving care, care leavers, care leaver
  > leaving school, youth club, growing up
across the generations
  intergenerational
  > young and old, all ages, with the children at, school visits, pen pal, pen pals
being who I am
  lgbt- gay lesbian bisexual transgender trans queer pride nonbinary
  > gender identity, same sex, coming out, came out
language and culture
  polish urdu punjabi bengali gujarati hindi romanian somali arabic tamil ukrainian caribbean african asian
  chinese turkish irish interpreter culture cultural refugee migrant windrush traveller roma translat- ethnic
  > speaks no english, little english, mother tongue, her own language, his own language, black history
served in the forces
  veteran army navy raf soldier regiment falklands
  > armed forces, ex service, british legion, served in the, in the forces
helping others
  volunteer- timebank- mentor- fundrais- trustee
  > helping people, helping others, give something back, giving back, help out, helping out, be useful, feel needed
  > time bank, good neighbour, good neighbours, always helping, lend a hand
having a say
  campaign- councillor voting petition coproduction
  > residents group, have a say, having a say, have their say, parish council, residents association
  > residents' association, user led, speak for themselves
eating and weight
  diet dieting dietary obes- slimming dietician dietitian anorexi- bulimi-
  > eating disorder, eating disorders, lose weight, losing weight, healthy eating, weight loss
somewhere quiet
  quiet peaceful calm
  > too noisy, small group, does not like crowds, hates crowds, not too busy
`

export const topics: readonly Topic[] = spoken
  .trim()
  .split(/\n(?=\S)/)
  .map(text => {
    const [head, ...lines] = text.split('\n').map(line => line.trim())
    const isPhrase = (line: string) => line.startsWith('>')
    return {
      key: head!.replace(' *', ''),
      feeling: head!.endsWith('*'),
      words: lines.filter(line => !isPhrase(line)).flatMap(line => line.split(' ')),
      phrases: lines.filter(isPhrase).flatMap(line => line.slice(2).split(', ')),
    }
  })

export const topicKeys: readonly string[] = topics.map(topic => topic.key)

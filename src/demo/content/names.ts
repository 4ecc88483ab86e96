/**
 * Names as they are heard in an English borough, by where a family came from. Common names put together by chance:
 * nobody is meant. Older and younger lists are divided at people born in 1975.
 */
export type Family = {
  key: string
  /** What they would most likely speak at home beside English. */
  languages: readonly string[]
  /** Share of those over 65 who would want an interpreter. */
  interpreter: number
  surnames: string
  women: { older: string; younger: string }
  men: { older: string; younger: string }
}

const settled = { languages: [], interpreter: 0 }

export const families: readonly Family[] = [
  {
    ...settled,
    key: 'english',
    surnames:
      'Abbott Ainsworth Allsop Appleby Archer Armitage Atkins Bagshaw Bailey Barker Barlow Beddows Bennett Birch Blackwell Booth Bowyer Bradshaw Bramley Briggs Brindley Buckley Burgess Carver Chadwick Clegg Cartwright Clough Cotterill Crabtree Crowther Cutler Darby Dawson Denby Dunn Eccles Edge Fairbrother Fearn Fielding Fletcher Foxall Gadsby Garside Gill Goodall Greaves Hackett Hallam Hardcastle Harper Haywood Heaton Hibbert Higgs Hodgkiss Holt Horrocks Hurst Ibbotson Jessop Kirkham Knowles Lacey Langley Leadbetter Lomas Mellor Millward Nutter Oakes Ogden Openshaw Parkes Peel Pickles Platts Poole Potter Preece Ramsbottom Rhodes Rigby Royle Rudge Salt Sankey Shaw Sidebottom Skelton Slater Smedley Stubbs Sugden Swain Tandy Thorpe Tipton Tolley Tranter Turton Unsworth Wainwright Walsh Wardle Whittle Wilde Windle Woodcock Yardley Yates',
    women: {
      older:
        'Margaret Joan Doreen Beryl Sheila Jean Brenda Hilda Maureen Pauline Patricia Barbara Dorothy Shirley June Audrey Eileen Marjorie Edna Kathleen Gwen Rita Sylvia Irene Muriel Jill Christine Susan Linda Carol Janet Elaine Lesley Gillian Denise Julie Wendy Hazel Vera Freda Norma Valerie Avril Glenys Olive Thelma',
      younger:
        'Rachel Emma Claire Nicola Kelly Gemma Leanne Hayley Stacey Chloe Sophie Jade Lauren Bethany Zoë Amy Hannah Kirsty Danielle Megan Holly Natalie Abigail Paige',
    },
    men: {
      older:
        'Kenneth Ronald Derek Raymond Dennis Stanley Albert Arthur Ernest Harold Leslie Norman Roy Brian Keith Alan Terence Geoffrey Gordon Trevor Malcolm Clive Barry Graham Roger Colin Stuart Ian Neil Frank Walter Cyril Bernard Douglas Eric Horace Maurice Sidney Wilfred Reginald',
      younger:
        'Darren Lee Craig Wayne Gareth Scott Shaun Ryan Liam Jordan Kyle Connor Jack Callum Ben Josh Adam Luke Nathan Tom Aaron Jamie Lewis Dean',
    },
  },
  {
    ...settled,
    key: 'irish',
    surnames:
      'Brennan Cassidy Connolly Costello Devlin Doherty Duffy Fallon Feeney Gallagher Geraghty Hanlon Keane Kehoe Lavelle McGinty McNulty Moran Mulligan Nolan Quigley Rafferty Sweeney Tierney',
    women: {
      older: 'Bridget Nuala Kathleen Philomena Maura Breda Teresa Assumpta Noreen Carmel',
      younger: 'Siobhán Aoife Ciara Niamh Sinead Orla',
    },
    men: {
      older: 'Patrick Michael Declan Seamus Brendan Gerard Eamonn Liam Desmond Fergus',
      younger: 'Conor Kieran Niall Eoin Cormac Ronan',
    },
  },
  {
    key: 'indian',
    languages: ['Gujarati', 'Punjabi', 'Hindi'],
    interpreter: 0.22,
    surnames:
      'Patel Shah Desai Mistry Parmar Solanki Chauhan Joshi Mehta Thakkar Gill Sandhu Dhillon Grewal Bains Sidhu Johal Chahal Vyas Pandya',
    women: {
      older: 'Kamla Shanta Pushpa Manjula Surinder Gurdev Nirmala Sushila Harbans Jaswinder Lalita Savita',
      younger: 'Priti Anjali Harpreet Sonal Kiran Reena Jasmin Meera',
    },
    men: {
      older: 'Mohan Ramesh Balbir Gurmeet Dinesh Jayant Harjit Suresh Ashok Kanti Sohan Vinod',
      younger: 'Amit Jaspal Nikhil Rajan Sunil Arjun Manpreet Hitesh',
    },
  },
  {
    key: 'pakistani',
    languages: ['Urdu', 'Punjabi', 'Mirpuri'],
    interpreter: 0.35,
    surnames:
      'Hussain Khan Mahmood Akhtar Iqbal Malik Mirza Rashid Shafiq Aslam Bashir Ghani Qureshi Raza Sadiq Yaqub Zaman Chaudhry',
    women: {
      older: 'Nasreen Parveen Zubaida Rukhsana Shamim Khalida Naseem Razia Tahira Saeeda',
      younger: 'Aisha Saima Fozia Hina Sadia Mariam Zainab Iqra',
    },
    men: {
      older: 'Mohammed Abdul Ghulam Bashir Tariq Riaz Zafar Liaqat Sabir Karamat',
      younger: 'Imran Usman Bilal Hamza Adeel Kashif Waqas Faisal',
    },
  },
  {
    key: 'bangladeshi',
    languages: ['Bengali', 'Sylheti'],
    interpreter: 0.4,
    surnames: 'Begum Ali Miah Uddin Rahman Chowdhury Islam Hoque Khatun Ahmed',
    women: { older: 'Rokeya Sufia Amena Hasina Jahanara Monowara', younger: 'Nazma Shirin Taslima Sumaiya Rehana' },
    men: { older: 'Abdur Shamsul Nurul Motin Siraj Anwar', younger: 'Jamal Shahid Rezaul Kamrul Tanvir' },
  },
  {
    ...settled,
    key: 'caribbean',
    surnames:
      'Barrett Bartley Campbell Clarke Daley Francis Gayle Gordon Henry Lindo Morgan Palmer Pinnock Reid Samuels Thomas Walters Wint',
    women: {
      older: 'Gloria Icilda Merlene Sonia Hyacinth Myrtle Verona Cynthia Ionie Pearl',
      younger: 'Keisha Chantelle Tanya Simone Natasha Renée',
    },
    men: {
      older: 'Winston Lloyd Carlton Neville Vincent Errol Delroy Clifton Rupert Egbert',
      younger: 'Marlon Jerome Dwayne Leon Andre Tyrone',
    },
  },
  {
    key: 'west-african',
    languages: ['Twi', 'Yoruba', 'Igbo'],
    interpreter: 0.08,
    surnames:
      'Adeyemi Agyeman Asante Balogun Boateng Chukwu Eze Mensah Nwosu Okafor Okeke Ofori Olawale Osei Owusu Sowande',
    women: {
      older: 'Comfort Grace Abena Folake Ngozi Beatrice Patience Adwoa',
      younger: 'Ama Chioma Temitope Efua Blessing Yetunde',
    },
    men: {
      older: 'Kwame Samuel Emmanuel Joseph Kofi Babatunde Emeka Augustine',
      younger: 'Chidi Kojo Tunde Ebenezer Femi Obinna',
    },
  },
  {
    key: 'polish',
    languages: ['Polish'],
    interpreter: 0.3,
    surnames:
      'Adamczyk Baran Dudek Górski Jankowski Kowalczyk Kozłowski Lis Mazur Nowicki Pawlak Sikora Wójcik Zając Zieliński',
    women: {
      older: 'Danuta Halina Jadwiga Krystyna Zofia Irena Teresa',
      younger: 'Agnieszka Katarzyna Magdalena Ewa Monika Joanna',
    },
    men: {
      older: 'Stanisław Zbigniew Henryk Tadeusz Józef Kazimierz',
      younger: 'Marcin Paweł Tomasz Krzysztof Łukasz Piotr',
    },
  },
  {
    key: 'romanian',
    languages: ['Romanian'],
    interpreter: 0.5,
    surnames: 'Albu Constantin Dumitru Ionescu Lupu Munteanu Popa Radu Stan Țurcanu Vasile',
    women: { older: 'Elena Maria Viorica Rodica', younger: 'Andreea Ioana Mihaela Alina Raluca' },
    men: { older: 'Gheorghe Ion Vasile Nicolae', younger: 'Andrei Ștefan Bogdan Florin Cristian' },
  },
  {
    key: 'chinese',
    languages: ['Cantonese', 'Mandarin'],
    interpreter: 0.5,
    surnames: 'Chan Cheung Ho Kwok Lam Leung Ng Tang Wong Yip Zhang Lin',
    women: { older: 'Mei-Ling Siu-Fong Wai-Yee Lai-Kuen Yuk-Lan', younger: 'Grace Fiona Xin Michelle Vivian' },
    men: { older: 'Kam-Wing Chi-Keung Wing-Fai Hon-Ming', younger: 'Jason Kelvin Wei Raymond' },
  },
  {
    key: 'somali',
    languages: ['Somali', 'Arabic'],
    interpreter: 0.6,
    surnames: 'Abdi Ahmed Ali Farah Hassan Ibrahim Jama Mohamed Omar Warsame Yusuf',
    women: { older: 'Amina Fadumo Halima Khadija Maryan', younger: 'Hodan Ifrah Sagal Ayaan Nimco' },
    men: { older: 'Abdullahi Hassan Mohamud Yusuf Omar', younger: 'Abdirahman Liban Mahad Zakaria' },
  },
]

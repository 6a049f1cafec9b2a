import { wordSet } from './word-set.ts';

/** Words before the names of people, in small letters and without their points. */
const TITLES = wordSet(
  'taoiseach tánaiste mp mep msp padre hajj hajji haji doña señor señora monsieur madame mme herr frau signor signora sayyid datuk daw swami mullah maulana father mr mrs ms miss dr sir lord lady dame sen sens rep reps gov gen lt col capt maj sgt prof rev president vice senator representative congressman congresswoman governor secretary minister prime premier chancellor mayor judge justice chairman chairwoman director spokesman spokeswoman spokesperson professor king queen prince princess pope cardinal bishop former ambassador general chief commissioner deputy foreign defense finance interior attorney speaker leader captain major colonel engineer lawyer analyst author chair ceo executive officer inspector chairperson envoy editor councillor councilman councilwoman cllr coun alderman assemblyman assemblywoman admiral commander sergeant lieutenant superintendent detective comptroller baroness rabbi reverend pastor imam sheikh sheikha emir sultan adm cmdr brig pc wpc constable coroner magistrate sheriff marshal brigadier commodore archbishop ayatollah emperor empress undersecretary lecturer senators representatives governors presidents ministers professors justices judges',
);

/** Titles that stand before first names, and before names of one word. */
export const RANKS = wordSet(
  'Pope King Queen Prince Princess Emperor Empress Sultan Emir Sheikh Sheikha Lord Lady Baron Baroness Viscount Viscountess Earl Duke Duchess Sir Dame Father Sister Brother Rabbi Imam Ayatollah',
);

/** "President", "Sen.", and words such as "chairwoman". */
export function isTitle(word: string): boolean {
  const bare = (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase();
  // “Vice-Premier”, “Secretary-General”
  return (
    TITLES.has(bare) ||
    (bare.includes('-') && COMPOUND.test(bare) && TITLES.has(bare.slice(bare.lastIndexOf('-') + 1)))
  );
}

const COMPOUND =
  /^(?:vice|deputy|secretary|attorney|director|governor|solicitor|lieutenant|major|brigadier|inspector|surgeon|co|ex)-/u;

/** Jobs that open a sentence before a full name: "Goalkeeper Ma Li". They are last names, too. */
export const JOBS = wordSet(
  'Passenger Motorist Commuter Eyewitness Onlooker Bystander Hiker Tourist Traveller Traveler Villager Islander Protester Protestor Demonstrator Organiser Organizer Councillor Magistrate Warden Ranger Keeper Lecturer Vet Waiter Waitress Barman Bartender Barista Shopper Customer Guest Trucker Machinist Welder Builder Roofer Painter Weaver Blacksmith Jeweller Jeweler Cartoonist Animator Producer Presenter Essayist Translator Interpreter Publicist Accountant Auditor Actuary Consultant Contractor Developer Dentist Optician Therapist Counsellor Counselor Dietitian Nutritionist Anaesthetist Cardiologist Oncologist Pathologist Toxicologist Dermatologist Radiologist Gynaecologist Obstetrician Biochemist Geneticist Botanist Naturalist Ornithologist Entomologist Palaeontologist Paleontologist Seismologist Volcanologist Hydrologist Geographer Cartographer Demographer Statistician Lawmaker Legislator Backbencher Frontbencher Organist Cellist Flautist Trumpeter Saxophonist Bassist Vocalist Soprano Tenor Conductor Choreographer Dancer Ballerina Magician Clown Skip Skater Snowboarder Surfer Hurdler Triathlete Marathoner Decathlete Weightlifter Judoka Fencer Biathlete Fullback Substitute Debutant Skipper Captain Gaffer Umpire Steward Groundsman Coach Goalkeeper Striker Midfielder Defender Fisherman Farmer Teacher Doctor Nurse Singer Actor Actress Artist Novelist Poet Photographer Journalist Reporter Historian Scientist Researcher Economist Activist Campaigner Student Biologist Curator Manager Candidate Billionaire Businessman Businesswoman Musician Filmmaker Architect Chef Pilot Driver Referee Champion Neighbour Neighbor Resident Barrister Solicitor Principal Cleric Designer Entrepreneur Investor Firefighter Paramedic Prosecutor Moderator Comedian Composer Violinist Pianist Guitarist Drummer Rapper Sculptor Potter Illustrator Director Screenwriter Playwright Biographer Broadcaster Columnist Correspondent Publisher Librarian Archivist Anthropologist Archaeologist Astronomer Physicist Chemist Geologist Ecologist Climatologist Glaciologist Oceanographer Meteorologist Epidemiologist Virologist Immunologist Neuroscientist Psychologist Psychiatrist Surgeon Physician Paediatrician Pediatrician Midwife Pharmacist Veterinarian Zoologist Mathematician Sociologist Criminologist Theologian Philosopher Linguist Conservationist Environmentalist Feminist Humanitarian Volunteer Survivor Witness Pensioner Shopkeeper Innkeeper Landlord Landlady Tenant Homeowner Beekeeper Winemaker Brewer Grocer Plumber Electrician Carpenter Mechanic Programmer Founder Co-founder Co-author Co-owner Cofounder Treasurer Banker Trader Broker Analyst Strategist Pollster Lobbyist Philanthropist Millionaire Multimillionaire Heiress Tycoon Winger Quarterback Pitcher Sprinter Swimmer Cyclist Skier Boxer Wrestler Golfer Runner Rower Gymnast Footballer Cricketer Batsman Bowler Jockey Racer Mountaineer Climber Diver Sailor Astronaut Cosmonaut Explorer Veteran Sniper Rebel Militant Warlord Hacker Whistleblower Whistle-blower Refugee Migrant Hostage Spokeswoman Spokesman Airman Alderman Anchorman Assemblyman Cameraman Churchman Clergyman Committeeman Craftsman Dairyman Doorman Ferryman Fireman Foreman Frontman Guardsman Gunman Handyman Herdsman Infantryman Mailman Newsman Oilman Ombudsman Patrolman Policeman Postman Repairman Rifleman Salesman Seaman Serviceman Showman Sportsman Statesman Stuntman Tradesman Watchman Weatherman Workman Yachtsman',
);

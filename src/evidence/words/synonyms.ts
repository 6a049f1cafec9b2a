import { wordSet } from '../../speech/words/word-set.ts';
import { lazily } from '../../text/lazily.ts';

/** Nouns for things that mean the same in the news, in English in the singular; no people, numbers, names, or words of opposite sense. */
const LISTED = `
  image picture photo photograph snapshot shot print, drawing sketch illustration, boat ship vessel craft ferry, document paper record file,
  paper newspaper daily, magazine journal periodical, book volume title, novel book, story article report piece account,
  report study survey investigation analysis paper, inquiry investigation probe enquiry, letter note message missive, message text note email,
  phone telephone mobile cellphone cell handset smartphone, computer laptop machine, machine device apparatus appliance gadget,
  car vehicle automobile auto, lorry truck, bus coach, plane aircraft airplane aeroplane jet airliner, train railway rail, tram streetcar trolley,
  bike bicycle cycle, road street highway motorway route lane, path trail track footpath, house home building residence dwelling, flat apartment,
  home residence house, room chamber hall, factory plant works mill, shop store outlet, market bazaar, restaurant cafe eatery diner, pub bar tavern,
  hotel inn lodge, hospital clinic infirmary, farm holding ranch homestead, field meadow pasture, forest wood woodland, river stream waterway,
  lake reservoir pond, sea ocean water, shore coast beach seaside coastline, harbour harbor port dock quay, bridge crossing overpass viaduct,
  wall barrier fence, dam dyke dike levee embankment barrier, hill mountain peak, land ground soil terrain property, earth soil ground,
  site place location spot venue, area region district zone neighbourhood neighborhood quarter, town city municipality, village hamlet settlement,
  nation country state, border frontier boundary, job post position role employment, work labour labor job, task job duty assignment,
  pay wage salary income earnings, money cash funds funding, fund grant subsidy funding aid, aid help assistance support relief, loan credit,
  debt liability, cost price expense charge fee, tax levy duty, tariff duty levy, fine penalty, bill invoice,
  deal agreement accord pact contract treaty, talk negotiation discussion, meeting gathering session summit conference, speech address talk lecture,
  remark comment statement observation, plan project scheme programme program proposal, proposal suggestion offer, rule regulation law,
  law act statute legislation bill, ban prohibition, vote ballot poll election, election poll vote, poll survey, protest demonstration rally march,
  strike walkout stoppage, riot unrest disturbance, war conflict fighting, battle fight clash, attack assault raid strike, bomb explosive device,
  blast explosion detonation, gun weapon firearm rifle, weapon arm, crime offence offense, killing murder homicide, theft robbery,
  trial case proceeding, case lawsuit suit claim, ruling verdict judgment judgement decision, prison jail, accident crash collision,
  fire blaze inferno, flood inundation deluge, storm tempest, hurricane cyclone typhoon storm, earthquake quake tremor, disaster catastrophe calamity,
  crisis emergency, problem issue difficulty trouble, danger hazard peril threat, error mistake slip, disease illness sickness ailment,
  drug medicine medication, vaccine jab shot injection inoculation, injury wound, food meal fare, dinner supper meal, drink beverage,
  garment clothing clothes, coat jacket, shoe boot footwear, garbage rubbish trash waste refuse litter, fuel petrol gasoline gas, power electricity,
  film movie picture, programme program show broadcast, song tune track, concert gig performance show, play drama, game match contest,
  contest competition tournament, prize award trophy, team side squad, stadium arena ground, class course lesson, exam examination test,
  degree diploma qualification, child kid youngster, baby infant newborn, dog hound, cow cattle, tree timber, stone rock boulder, rubbish garbage,
  hole pit cavity, box case container crate, bag sack, tool instrument implement, map chart, figure number statistic,
  method technique approach procedure, result outcome finding, goal aim objective target purpose, reason cause, sign notice placard banner,
  gift present, journey trip voyage, holiday vacation, border frontier, flag banner, statue sculpture monument, church chapel, grave tomb,
  cemetery graveyard, Bilder Fotos Fotografien Aufnahmen, Bild Foto Aufnahme, Schiffe Boote, Schiff Boot, Unterlagen Dokumente Akten Papiere,
  Haus Gebäude, Häuser Gebäude, Auto Wagen Fahrzeug, Autos Wagen Fahrzeuge, Straße Weg, Unfall Unglück, Geld Mittel, Zeitung Blatt, Vertrag Abkommen,
  Fehler Irrtum, Krankenhaus Klinik Spital, Gefängnis Haftanstalt, images photos photographies clichés, image photo photographie cliché,
  bateaux navires, bateau navire, voiture auto automobile véhicule, voitures autos automobiles véhicules, maison demeure logement, journal quotidien,
  argent fonds, accord pacte traité, emploi poste travail, imágenes fotos fotografías, imagen foto fotografía, barcos buques embarcaciones,
  barco buque embarcación, coche auto carro automóvil vehículo, coches autos carros automóviles vehículos, casa vivienda, dinero fondos,
  acuerdo pacto tratado, periódico diario`;

const GROUPS = lazily(() => LISTED.split(',').map((group) => wordSet(group.toLowerCase())));

/** Whether one noun says in a bracket what another says in the article, in the same number: `[photographs]` for “images”. */
export function isSynonym(given: string, said: string): boolean {
  const [one, other] = [given.toLowerCase(), said.toLowerCase()];
  const pairs = [[one, other], bothSingular(one, other)];
  return pairs.some(([a, b]) => GROUPS().some((group) => group.has(a ?? '') && group.has(b ?? '')));
}

/** The singulars of two English plurals; nothing where one isn't. */
function bothSingular(one: string, other: string): readonly string[] {
  const singulars = [one, other].flatMap((word) => IRREGULAR.get(word) ?? regularSingular(word) ?? []);
  return singulars.length === 2 ? singulars : [];
}

function regularSingular(word: string): string | null {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : null;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([['children', 'child']]);

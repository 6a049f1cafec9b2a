import { wordSet } from './word-set.ts';

/** Words for one of a people: "the Italian", "Norwegian Anna Lund". */
export const PEOPLES = wordSet(
  'Afghan African Albanian Algerian American Angolan Arab Argentine Argentinian Armenian Australian Austrian Azerbaijani Bahraini Bangladeshi Basque Bavarian Belarusian Belgian Bolivian Bosnian Brazilian Breton Briton Bulgarian Burmese Cameroonian Canadian Catalan Chilean Chinese Colombian Congolese Corsican Croat Croatian Cuban Cypriot Czech Dane Dominican Dubliner Dutchman Dutchwoman Ecuadorian Egyptian Emirati Englishman Englishwoman Eritrean Estonian Ethiopian Filipina Filipino Finn Frenchman Frenchwoman Georgian German Ghanaian Greek Guatemalan Haitian Honduran Hungarian Icelander Indian Indonesian Iranian Iraqi Irishman Irishwoman Israeli Italian Ivorian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kosovar Kurd Kuwaiti Latvian Lebanese Libyan Lithuanian Londoner Luxembourger Macedonian Malaysian Maltese Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese Nicaraguan Nigerian Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Parisian Peruvian Pole Portuguese Qatari Romanian Russian Rwandan Salvadoran Saudi Scot Scotsman Scotswoman Senegalese Serb Serbian Sicilian Singaporean Slovak Slovene Slovenian Somali Spaniard Sudanese Swede Swiss Syrian Taiwanese Tanzanian Texan Thai Tibetan Tunisian Turk Ugandan Ukrainian Uruguayan Uyghur Uzbek Venezuelan Vietnamese Welshman Welshwoman Yemeni Zambian Zimbabwean',
);

/** Words for a party and for one of its members: "the Republican", "Democratic mayor". */
export const PARTIES = wordSet(
  'Conservative Democrat Democratic Green Independent Labour Liberal Libertarian Republican Socialist',
);

import { wordSet } from './word-set.ts';

/** Words that names of newspapers, agencies and stations hold. */
export const OUTLET =
  /\b(?:News|Times|Post|Daily|Press|Agency|Radio|TV|Television|Tribune|Journal|Weekly|Today|Herald|Guardian|Observer|Star|Standard|Morning|Telegraph|Gazette|Nation|Media|Magazine|Reuters)\b/u;

/** Whether a name of several words is that of an outlet abroad: “Le Monde”, “Yeni Şafak”. */
export const isOutletAbroad = (name: string): boolean => ABROAD.test(name);

const ABROAD =
  / (?:Monde|Figaro|Parisien|Spiegel|Zeit|Welt|Welle|Zeitung|Repubblica|Stampa|País|Mundo|Globo|Jazeera|Arabiya|Awsat|Ahram|Telegraaf|Volkskrant|Dagblad|Tidende|Gazeta|Wyborcza|Şafak|Shimbun|Ilbo)$/u;

/** Whether a name is known to be that of an outlet, with its article or without: “the Guardian”, “RTP”. */
export function isKnownOutlet(name: string): boolean {
  const bare = name.replace(/^the /iu, '');
  return OUTLET.test(bare) || ABROAD.test(bare) || OF_ONE_WORD.has(/^[\p{L}\p{N}-]+/u.exec(bare)?.[0] ?? '');
}

/** Names that hold none of these words, by the first of them. */
const OF_ONE_WORD = wordSet(
  'ABC ANI ANP ANSA AP AFP ARD BBC Belga BFM BFMTV Bild Bloomberg CBC CBS CCTV CGTN CNBC CNN Caixin Cumhuriyet DPA dpa Dawn EFE Efe ERR ERT ESPN Euronews Expressen Folha Forbes Fortune Gazeta Haaretz Handelsblatt Hürriyet ITV ITAR-TASS Interfax Izvestia Jiji KBS Kommersant Kyodo Kathimerini LBC Lusa MBC MSNBC Mediapart Meduza Milliyet NBC NDTV NHK NOS NPO NPR NRK NTB NTV Newsweek Nikkei ORF PBS PTI Politico Politiken RAI Rai RBC RFI RIA RNZ RTBF RTÉ RTL RTP RTS RTVE RUV RÚV Ritzau SABC SBS SRF STT SVT Sabah Salon Slate Sputnik Stuff TASS TT TVN TVP Telemundo UPI Ukrinform Univision VOA VPRO VRT Variety Vedomosti WDR Wired Xinhua YLE Yle Yonhap YTN ZDF',
);

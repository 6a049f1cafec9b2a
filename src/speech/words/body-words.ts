import { wordSet } from './word-set.ts';

const WORDS = wordSet(
  '& Academy Administration Agency Alliance Association Authority Bank Board Borders Bureau Cabinet Center Centre Channel City Club College Commission Coalition Confederation Committee Company Conference Congress Constitution Convention Corporation Council Court Daily Day Department East Federation Forum Foundation Fund Frontières Guild Trust Secretariat Tribunal Sans Without Gazette Government Group Herald Hospital House Hurricane Inc Institute International Islands Journal Korea League Ltd Media Ministry Museum National News North Office Online Org Organization Organisation Parliament Party Police Post Press Project Province Radio Republic River School Security Senate Service Society South State States Street Television Times Tribune Union United University Watch Week Weekly West White World York Zealand Act Action Affairs Road Airport Army Force Navy Airlines Airways Arena Assembly Athletic Aerospace Analytics Aviation Avenue Bakeries Breweries Brewery Chemicals Communications Construction Diagnostics Diocese Dynamics Electric Electronics Energy Engineering Entertainment Estates FC Farms Ferries Finance Financial Fisheries Gallery Health Healthcare Housing Insurance Library Logistics Minerals Mining Petroleum Philharmonic Pictures Properties Publishing Rail Railroad Railway Railways Research Resources Retail Robotics Shipping Software Stores Studios Supermarkets Synod Technology Telecom Telecommunications Therapeutics Utilities Ventures Zoo Award Awards Beach Brigade Campaign Capital Cathedral Championship Championships Chronicle Command Consulate Consulting Corp Corps Cup Embassy Exchange Festival Fleet Foods Games GmbH AG AS ASA NV Plc Oyj SpA Pty Bhd Crescent Front Guard Guards Militia Headquarters Holdings Hotel Industries Initiative Islander Laboratory Labs Legislature LLC Magazine Mosque Motors Movement Network Networks Observatory Olympics Open Orchestra Partners Pharma Pharmaceuticals PLC Plaza Prize Program Programme Rovers Securities Solutions Squadron Stadium Systems Technologies Telegraph Theater Theatre Treasury Valley Wanderers Year',
);

/** Words that mark bodies, places and events; whose name begins with Park, may be a Korean. */
export const BODY = {
  /** Whether a name holds one. */
  test(name: string): boolean {
    for (let from = 0; from <= name.length;) {
      const space = name.indexOf(' ', from);
      const to = space === -1 ? name.length : space;
      const word = name.slice(from, name.charAt(to - 1) === '.' ? to - 1 : to);
      if (WORDS.has(word) || (word === 'Park' && from > 0)) return true;
      from = to + 1;
    }
    return false;
  },
};

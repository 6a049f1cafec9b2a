/** Words that names of newspapers, agencies and stations hold. */
export const OUTLET =
  /\b(?:News|Times|Post|Daily|Press|Agency|Radio|TV|Television|Tribune|Journal|Weekly|Today|Herald|Guardian|Observer|Star|Standard|Morning|Telegraph|Gazette|Nation|Media|Magazine|Reuters)\b/u;

/** Whether a name of several words is that of an outlet abroad: “Le Monde”, “Yeni Şafak”. */
export const isOutletAbroad = (name: string): boolean => ABROAD.test(name);

const ABROAD =
  / (?:Monde|Figaro|Parisien|Spiegel|Zeit|Welt|Welle|Zeitung|Repubblica|Stampa|País|Mundo|Globo|Jazeera|Arabiya|Awsat|Ahram|Telegraaf|Volkskrant|Dagblad|Tidende|Gazeta|Wyborcza|Şafak|Shimbun|Ilbo)$/u;

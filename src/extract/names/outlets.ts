/** Words that names of newspapers, agencies and stations hold. */
export const OUTLET =
  /\b(?:News|Times|Post|Daily|Press|Agency|Radio|TV|Television|Tribune|Journal|Weekly|Today|Herald|Guardian|Observer|Star|Standard|Morning|Telegraph|Gazette|Nation|Media|Magazine|Reuters)\b/u;

/** Parts of Node, and of packages, that the page can’t have, and never gets to. */
const missing = (): never => {
  throw new Error('That isn’t in this page.');
};

export {
  missing as createRequire,
  missing as existsSync,
  missing as fileURLToPath,
  missing as lstatSync,
  missing as parse,
  missing as pathToFileURL,
};

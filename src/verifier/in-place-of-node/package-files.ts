let files: Readonly<Record<string, Uint8Array>> = {};

/** Hands a worker the files that Node has in a folder of the package. */
export function setPackageFiles(given: Readonly<Record<string, Uint8Array>>): void {
  files = given;
}

/** One of them; throws where it isn’t there. */
export function packageFile(name: string): Uint8Array {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(`The page has no ${name}.`);
  return bytes;
}

/** Waits for the faces of the document and for the pictures in some elements; one that can’t be read is measured as it shows. */
export async function whenDrawn(roots: readonly Element[]): Promise<void> {
  const faces = [...document.fonts].map((face) => face.load());
  const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')].map((image) => image.decode()));
  await Promise.allSettled([...faces, ...pictures]);
}

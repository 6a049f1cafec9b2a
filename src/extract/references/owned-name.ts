/** “Ma Li’s neighbour”: what somebody of hers is called. */
export const ownedName = (owner: string, owned: string): string =>
  `${owner}’${owner.endsWith('s') ? '' : 's'} ${owned}`;

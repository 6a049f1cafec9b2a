/** Fixed, so that the address can be kept as a bookmark; unassigned by IANA. */
export const DEFAULT_PORT = 4748;

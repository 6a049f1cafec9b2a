/** The stages that `build --emit` prints. */
export const EMITTED_STAGES = ['outline', 'deck', 'html'] as const;
/** One of them. */
export type EmittedStage = (typeof EMITTED_STAGES)[number];

import type { Capacities } from './capacity.ts';

/** How much of a slide an item and a letter take, measured in Chromium by tools/measure-capacities.ts, which writes this file. */
export const CAPACITIES: Capacities = {
  list: {
    full: { perItem: 0.06759, perLetter: 0.000736 },
    closer: { perItem: 0.06689, perLetter: 0.000562 },
    smaller: { perItem: 0.06689, perLetter: 0.000562 },
    least: { perItem: 0.05398, perLetter: 0.000512 },
  },
  text: {
    full: { perItem: 0.02702, perLetter: 0.001256 },
    closer: { perItem: 0.05386, perLetter: 0.000643 },
    smaller: { perItem: 0.05386, perLetter: 0.000643 },
    least: { perItem: 0.04465, perLetter: 0.00057 },
  },
  code: {
    full: { perItem: 0.0, perLetter: 0.001724 },
    closer: { perItem: 0.0, perLetter: 0.001613 },
    smaller: { perItem: 0.0, perLetter: 0.001613 },
    least: { perItem: 0.0, perLetter: 0.001613 },
  },
  quotes: {
    full: { perItem: 0.19735, perLetter: 0.000325 },
    closer: { perItem: 0.19735, perLetter: 0.000325 },
    smaller: { perItem: 0.14082, perLetter: 0.000707 },
    least: { perItem: 0.14082, perLetter: 0.000707 },
  },
  claim: {
    full: { perItem: 0.034, perLetter: 0.001527 },
    closer: { perItem: 0.01952, perLetter: 0.001527 },
    smaller: { perItem: 0.01952, perLetter: 0.001527 },
    least: { perItem: 0.03333, perLetter: 0.00096 },
  },
  comparison: {
    full: { perItem: 0.13473, perLetter: 0.001541 },
    closer: { perItem: 0.0953, perLetter: 0.001545 },
    smaller: { perItem: 0.0953, perLetter: 0.001545 },
    least: { perItem: 0.02201, perLetter: 0.001572 },
  },
  timeline: {
    full: { perItem: 0.0673, perLetter: 0.000963 },
    closer: { perItem: 0.02604, perLetter: 0.000902 },
    smaller: { perItem: 0.02604, perLetter: 0.000902 },
    least: { perItem: 0.03705, perLetter: 0.000572 },
  },
  actors: {
    full: { perItem: 0.00401, perLetter: 0.001558 },
    closer: { perItem: 0.02002, perLetter: 0.001252 },
    smaller: { perItem: 0.02002, perLetter: 0.001252 },
    least: { perItem: 0.02002, perLetter: 0.001252 },
  },
  terms: {
    full: { perItem: 0.16129, perLetter: 0.001425 },
    closer: { perItem: 0.03968, perLetter: 0.001853 },
    smaller: { perItem: 0.03968, perLetter: 0.001853 },
    least: { perItem: 0.00867, perLetter: 0.002052 },
  },
  chain: {
    full: { perItem: 0.0, perLetter: 0.001786 },
    closer: { perItem: 0.0, perLetter: 0.001136 },
    smaller: { perItem: 0.0, perLetter: 0.001136 },
    least: { perItem: 0.0, perLetter: 0.000962 },
  },
  questions: {
    full: { perItem: 0.097, perLetter: 0.000959 },
    closer: { perItem: 0.05737, perLetter: 0.001057 },
    smaller: { perItem: 0.06085, perLetter: 0.000782 },
    least: { perItem: 0.07771, perLetter: 0.000361 },
  },
  table: {
    full: { perItem: 0.02906, perLetter: 0.001011 },
    closer: { perItem: 0.03171, perLetter: 0.00073 },
    smaller: { perItem: 0.03171, perLetter: 0.00073 },
    least: { perItem: 0.05435, perLetter: 0.0004 },
  },
  statement: {
    full: { perItem: 0.0, perLetter: 0.002805 },
    closer: { perItem: 0.0, perLetter: 0.001396 },
    smaller: { perItem: 0.0, perLetter: 0.000859 },
    least: { perItem: 0.0, perLetter: 0.000761 },
  },
  quote: {
    full: { perItem: 0.0, perLetter: 0.001978 },
    closer: { perItem: 0.0, perLetter: 0.001459 },
    smaller: { perItem: 0.0, perLetter: 0.000985 },
    least: { perItem: 0.0, perLetter: 0.000859 },
  },
};

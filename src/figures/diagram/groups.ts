import type { Direction } from '../../markdown/nodes/diagram.ts';
import { groundBehind, svg, svgText } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import { LABEL } from '../drawing.ts';

/** What dagre says of a group. */
export interface PlacedGroup {
  readonly id: string;
  /** The group around it. */
  readonly parent: string | null;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly label: string;
}

/** The frame around a group, and its name in it. */
export interface GroupFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly label: string;
}

/** Between a frame and its name, and between two frames that dagre lets touch. */
const [INSIDE, BETWEEN] = [10, 6];

/** A name is over what its frame holds; where arrows come from above, their heads show under it. */
const nameHeight = (isBesideArrows: boolean): number => LABEL + (isBesideArrows ? 8 : 20);

/**
 * Frames as wide as their names, where nothing is beside them; a name without that space ends in an ellipsis. `boxTops` are
 * the upper edges of the boxes of each group: dagre leaves no space for a name above them, so a frame may reach above the drawing.
 */
export function placeGroups(
  groups: readonly PlacedGroup[],
  boxTops: ReadonlyMap<string, readonly number[]>,
  direction: Direction,
): readonly GroupFrame[] {
  const space = nameHeight(direction === 'left' || direction === 'right');
  const topOf = ({ id, y = 0, height = 0, label }: PlacedGroup): number => {
    const inner = groups.filter(({ parent }) => parent === id).map(topOf);
    const least = Math.min(...inner, ...(boxTops.get(id) ?? [])) - (label === '' ? BETWEEN : space);
    return Math.min(y - height / 2 + BETWEEN / 2, least);
  };
  const frames = groups.map((group) => {
    const { x = 0, y = 0, width = 0, height = 0, label } = group;
    return {
      left: x - width / 2,
      right: x + width / 2,
      top: topOf(group),
      bottom: y + height / 2 - BETWEEN / 2,
      label,
    };
  });
  return frames.map((frame) => {
    const wanted = frame.left + textWidth(frame.label) + 2 * INSIDE;
    const right = Math.max(frame.right, Math.min(wanted, spaceBeside(frame, frames)));
    const [label = ''] = wrapText(frame.label, right - frame.left - 2 * INSIDE + 1, 1);
    return { ...frame, right, label };
  });
}

/** How far a frame may reach to the right: to the next one at its height, and to the edge of one around it. */
function spaceBeside(frame: GroupFrame, frames: readonly GroupFrame[]): number {
  const isBeside = (other: GroupFrame): boolean => other.top < frame.bottom && frame.top < other.bottom;
  const limits = frames
    .filter((other) => other !== frame && isBeside(other))
    .map((other) => {
      if (frame.right <= other.left) return other.left - BETWEEN;
      return frame.right <= other.right && other.left <= frame.left
        ? other.right - BETWEEN
        : Number.POSITIVE_INFINITY;
    });
  return Math.min(...limits);
}

/** Draws a frame. */
export function drawGroup({ left, top, right, bottom }: GroupFrame): string {
  return svg('rect', { class: 'group', x: left, y: top, width: right - left, height: bottom - top });
}

/** Draws the name in a frame; arrows continue behind it. */
export function drawGroupName({ left, top, label }: GroupFrame): string {
  const [x, baseline] = [left + INSIDE, top + LABEL];
  const ground = groundBehind(x - 2, baseline, textWidth(label) + 4);
  return (label === '' ? '' : ground) + svgText(x, baseline, label, { class: 'tick' });
}

import type { Graph } from '@dagrejs/dagre';
import { sum } from '../../source/sum.ts';

/** Orders the boxes of each row; dagre hands its own way of doing so. */
type Order = (graph: Graph, options: { readonly disableOptimalOrderHeuristic?: boolean }) => void;

/**
 * Keeps what is written first on the left, or on top, where no fewer arrows cross in another order: dagre turns the
 * children of every box round. It may be told to look for the fewest crossings only where there are some.
 */
export function orderAsWritten(graph: Graph, order: Order): void {
  order(graph, { disableOptimalOrderHeuristic: true });
  const written = ordersOf(graph);
  const crossings = crossingsOf(graph);
  if (crossings === 0) return;
  order(graph, {});
  if (crossings <= crossingsOf(graph)) setOrders(graph, written);
}

type Orders = ReadonlyMap<string, number>;

function ordersOf(graph: Graph): Orders {
  return new Map(graph.nodes().map((id: string) => [id, Number(graph.node(id)['order'])]));
}

function setOrders(graph: Graph, orders: Orders): void {
  for (const [id, order] of orders) graph.node(id)['order'] = order;
}

/** Arrows go from one row to the next; long ones have a point in each row between. */
function crossingsOf(graph: Graph): number {
  const orders = ordersOf(graph);
  const rows = new Map<number, (readonly [number, number])[]>();
  for (const { v, w } of graph.edges()) {
    const rank = Number(graph.node(v)['rank']);
    rows.set(rank, [...(rows.get(rank) ?? []), [orders.get(v) ?? 0, orders.get(w) ?? 0]]);
  }
  return sum([...rows.values()].map(inversionsOf));
}

function inversionsOf(pairs: readonly (readonly [number, number])[]): number {
  let count = 0;
  for (const [index, [a, b]] of pairs.entries())
    for (const [c, d] of pairs.slice(index + 1)) if ((a - c) * (b - d) < 0) count += 1;
  return count;
}

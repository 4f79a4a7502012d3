/** Charts as inline SVG. Colours are classes, so that light and dark are the style sheet's business. */
import { type Html, html } from './markup.ts';

export interface Part {
  /** A class of the style sheet. */
  colour: string;
  value: number;
}

/** One bar of parts beside each other. `most` is what fills the whole width. */
export function stackedBar(parts: readonly Part[], most: number, told: string): Html {
  let x = 0;
  const rects = parts.flatMap(({ colour, value }) => {
    const width = most === 0 ? 0 : (value / most) * 1000;
    if (width <= 0) return [];
    // What is there is seen, however little of the whole it is.
    const seen = Math.max(width, 2);
    const rect = html`<rect class="${colour}" x="${fixed(x)}" y="0" width="${fixed(seen)}" height="10"/>`;
    x += seen;
    return [rect];
  });
  return html`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="${told}">${rects}</svg>`;
}

export interface Column {
  label: string;
  /** What stands behind, and the part of it that stands out. */
  whole: number;
  part: number;
  told: string;
}

const chart = { width: 720, height: 150, bottom: 22, top: 18 };

/** Columns over time, every one with its own tooltip, the highest with its number. */
export function columnChart(columns: readonly Column[], told: string): Html {
  const most = Math.max(1, ...columns.flatMap(({ whole, part }) => [whole, part]));
  const step = chart.width / Math.max(1, columns.length);
  const width = Math.min(34, step * 0.72);
  const floor = chart.height - chart.bottom;
  const heightOf = (value: number) => (value / most) * (floor - chart.top);
  // Labels must not run into each other.
  const every = Math.max(1, Math.ceil(84 / step));
  const bars = columns.map(({ label, whole, part, told: about }, index) => {
    const x = index * step + (step - width) / 2;
    const bar = (colour: string, value: number) =>
      value > 0 &&
      html`<rect class="${colour}" x="${fixed(x)}" y="${fixed(floor - Math.max(1, heightOf(value)))}" width="${fixed(width)}" height="${fixed(Math.max(1, heightOf(value)))}" rx="1.5"/>`;
    const isLabelled = (columns.length - 1 - index) % every === 0;
    return html`<g><title>${about}</title><rect class="catch" x="${fixed(index * step)}" y="0" width="${fixed(step)}" height="${floor}"/>${bar('rest', whole)}${bar('ai', part)}${isLabelled && html`<text x="${fixed(x + width / 2)}" y="${chart.height - 6}" text-anchor="middle">${label}</text>`}</g>`;
  });
  return html`<svg class="columns" viewBox="0 0 ${chart.width} ${chart.height}" role="img" aria-label="${told}"><line class="axis" x1="0" x2="${chart.width}" y1="${floor}" y2="${floor}"/><line class="grid" x1="0" x2="${chart.width}" y1="${chart.top}" y2="${chart.top}"/><text x="0" y="${chart.top - 5}">${most.toLocaleString('en')} lines</text>${bars}</svg>`;
}

function fixed(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}

export function legend(entries: readonly { colour: string; name: string }[]): Html {
  return html`<p class="legend">${entries.map(
    ({ colour, name }) =>
      html`<span><svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><rect class="${colour}" width="10" height="10" rx="2"/></svg>${name}</span>`,
  )}</p>`;
}

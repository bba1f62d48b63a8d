/** Colours as Google takes them, CSS notation, and gives them back: `#rrggbb`. */
import { ServiceError, type HostValue } from '../border/service-object';

const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  beige: '#f5f5dc',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkgray: '#a9a9a9',
  darkgreen: '#006400',
  darkred: '#8b0000',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4b0082',
  ivory: '#fffff0',
  khaki: '#f0e68c',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  salmon: '#fa8072',
  silver: '#c0c0c0',
  teal: '#008080',
  tomato: '#ff6347',
  turquoise: '#40e0d0',
  violet: '#ee82ee',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** @returns `null` for `null`, which takes a colour away */
export function cssColour(value: HostValue): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') throw new ServiceError(`Invalid argument: ${String(value)}`);
  const colour = value.trim().toLowerCase();
  const named = NAMED[colour];
  if (named !== undefined) return named;
  if (/^#?[0-9a-f]{6}$/.test(colour)) return colour.startsWith('#') ? colour : `#${colour}`;
  if (/^#[0-9a-f]{3}$/.test(colour)) return `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}`;
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(colour);
  if (rgb) return rgbColour(rgb.slice(1).map(Number));
  throw new ServiceError(`Invalid argument: ${value}`);
}

export function rgbColour(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.min(255, part).toString(16).padStart(2, '0')).join('')}`;
}
